package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.PickupHandedOver;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.Step;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HandOverService implements HandOver {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final LocationDirectory locations;
  private final Clock clock;

  HandOverService(
      WorkAtHand work, FulfillmentOrders orders, LocationDirectory locations, Clock clock) {
    this.work = work;
    this.orders = orders;
    this.locations = locations;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result handOver(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (!order.steps().contains(Step.HAND_OVER)) {
      return new Result.NotPossible(order.state());
    }
    Instant now = clock.instant();
    return switch (order.handOver(command.code(), now)) {
      case LOCKED -> new Result.Locked(Objects.requireNonNull(waiting(order).lockedUntil()));
      case WRONG -> {
        orders.save(order, new Note(now, command.by(), "wrong-code", ""), null);
        yield new Result.WrongCode(waiting(order).wrongCodes());
      }
      case RIGHT -> {
        orders.save(order, new Note(now, command.by(), "handed-over", ""), handedOver(order, now));
        yield new Result.HandedOver();
      }
    };
  }

  private PickupHandedOver handedOver(FulfillmentOrder order, Instant now) {
    Delivery delivery = order.delivery();
    String name =
        locations.find(order.location()).map(Location::name).orElse(order.location().value());
    return new PickupHandedOver(
        TimeOrderedUuid.next(),
        now,
        delivery.order(),
        delivery.number(),
        delivery.shopper(),
        order.id(),
        order.location(),
        name,
        order.pickList(),
        order.claims());
  }

  private static Collection waiting(FulfillmentOrder order) {
    return Objects.requireNonNull(order.collection());
  }
}
