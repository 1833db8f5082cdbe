package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.PickupExpired;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.Step;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.orders.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ExpirePickupService implements ExpirePickup {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final WaitingUnits waitingUnits;
  private final Resourcing resourcing;
  private final ClaimStock claimStock;
  private final LocationDirectory locations;
  private final Clock clock;

  ExpirePickupService(
      WorkAtHand work,
      FulfillmentOrders orders,
      WaitingUnits waitingUnits,
      Resourcing resourcing,
      ClaimStock claimStock,
      LocationDirectory locations,
      Clock clock) {
    this.work = work;
    this.orders = orders;
    this.waitingUnits = waitingUnits;
    this.resourcing = resourcing;
    this.claimStock = claimStock;
    this.locations = locations;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean expire(FulfillmentOrderId id) {
    FulfillmentOrder order = work.take(id);
    Instant now = clock.instant();
    Collection collection = order.collection();
    if (!order.steps().contains(Step.EXPIRE)
        || collection == null
        || !collection.keptUntil().isBefore(now)) {
      return false;
    }
    order.expire();
    Delivery delivery = order.delivery();
    claimStock.release(delivery.order().holder(), order.claims());
    orders.save(order, new Note(now, "expire-pickups", "expired", ""), expired(order, now));
    return true;
  }

  private PickupExpired expired(FulfillmentOrder order, Instant now) {
    Delivery delivery = order.delivery();
    String name =
        locations.find(order.location()).map(Location::name).orElse(order.location().value());
    return new PickupExpired(
        TimeOrderedUuid.next(),
        now,
        delivery.order(),
        delivery.number(),
        delivery.shopper(),
        order.id(),
        order.location(),
        name,
        waiting(order));
  }

  /// This one isn't stored as expired yet: it is counted beside those that are.
  private List<Units> waiting(FulfillmentOrder order) {
    Map<Integer, Integer> units = new TreeMap<>();
    resourcing
        .allWaiting(order.delivery().order(), waitingUnits.of(order.delivery().order()))
        .forEach(u -> units.merge(u.line(), u.quantity(), Integer::sum));
    order.claims().forEach(claim -> units.merge(claim.line(), claim.quantity(), Integer::sum));
    return units.entrySet().stream().map(e -> new Units(e.getKey(), e.getValue())).toList();
  }
}
