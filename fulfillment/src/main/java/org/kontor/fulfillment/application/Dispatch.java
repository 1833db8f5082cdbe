package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.ShipmentDispatched;
import org.kontor.fulfillment.application.ShipParcel.Command;
import org.kontor.fulfillment.application.ShipParcel.Result;
import org.kontor.fulfillment.domain.work.Carrier;
import org.kontor.fulfillment.domain.work.Carrier.Parcel;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.Shipments;
import org.kontor.fulfillment.domain.work.Shipments.Shipment;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Step;
import org.kontor.inventory.LocationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The two short transactions around the call to the carrier.
@Service
class Dispatch {
  /// Whoever requested it may still be talking to the carrier.
  private static final Duration IN_TALKS = Duration.ofMinutes(1);

  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final Shipments shipments;
  private final LocationDirectory locations;
  private final Carrier carrier;
  private final Clock clock;

  Dispatch(
      WorkAtHand work,
      FulfillmentOrders orders,
      Shipments shipments,
      LocationDirectory locations,
      Carrier carrier,
      Clock clock) {
    this.work = work;
    this.orders = orders;
    this.shipments = shipments;
    this.locations = locations;
    this.carrier = carrier;
    this.clock = clock;
  }

  sealed interface Outcome {}

  record Answered(Result result) implements Outcome {}

  /// @param asked true if the carrier may know the reference already
  record Requested(Parcel parcel, boolean asked) implements Outcome {}

  @Transactional
  Outcome request(Command command) {
    FulfillmentOrder order = work.take(command.id());
    Optional<Shipment> before = shipments.of(order.id());
    if (order.state() == State.SHIPPED) {
      return new Answered(shipped(before.orElseThrow()));
    }
    if (!order.steps().contains(Step.SHIP)) {
      return new Answered(new Result.NotPossible(order.state()));
    }
    Instant now = clock.instant();
    if (before.isPresent() && before.get().requestedAt().plus(IN_TALKS).isAfter(now)) {
      return new Answered(new Result.UnderWay(before.get().number()));
    }
    Shipment shipment = before.orElseGet(() -> shipments.request(order.id(), carrier.name(), now));
    return new Requested(parcel(order, shipment), before.isPresent());
  }

  private Parcel parcel(FulfillmentOrder order, Shipment shipment) {
    PostalAddress from = locations.find(order.location()).orElseThrow().address();
    PostalAddress to = order.delivery().shipTo();
    int grams = Objects.requireNonNullElse(order.parcelGrams(), Math.max(1, order.goodsGrams()));
    return new Parcel(shipment.number(), from, to == null ? from : to, grams);
  }

  @Transactional
  Result complete(Command command, String shipment, String tracking) {
    FulfillmentOrder order = work.take(command.id());
    if (order.state() == State.SHIPPED) {
      return shipped(shipments.of(order.id()).orElseThrow());
    }
    Instant now = clock.instant();
    shipments.dispatched(shipment, tracking, now);
    order.ship();
    Delivery delivery = order.delivery();
    orders.save(
        order,
        new Note(now, command.by(), "shipped", carrier.name() + " " + tracking),
        new ShipmentDispatched(
            TimeOrderedUuid.next(),
            now,
            delivery.order(),
            delivery.number(),
            delivery.shopper(),
            order.id(),
            order.location(),
            shipment,
            carrier.name(),
            tracking,
            order.claims()));
    return new Result.Shipped(shipment, tracking);
  }

  private static Result shipped(Shipment shipment) {
    return new Result.Shipped(
        shipment.number(), Objects.requireNonNullElse(shipment.tracking(), ""));
  }
}
