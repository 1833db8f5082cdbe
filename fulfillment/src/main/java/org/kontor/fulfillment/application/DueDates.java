package org.kontor.fulfillment.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.fulfillment.domain.promise.PromiseRules;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.Transition.Way;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.springframework.stereotype.Service;

/// By when a location has to be done so that the shopper gets what was promised.
@Service
class DueDates {
  private final LocationDirectory locations;

  DueDates(LocationDirectory locations) {
    this.locations = locations;
  }

  Instant asPromised(Delivery delivery, LocationId location) {
    return due(delivery, location, delivery.placedAt());
  }

  /// @param from when the work can begin
  Instant due(Delivery delivery, LocationId location, Instant from) {
    Instant promised = delivery.promise().latest().toInstant();
    return locations
        .find(location)
        .flatMap(place ->
            delivery.way() == Way.PICKUP
                ? PromiseRules.pickup(place, from).map(p -> p.latest().toInstant())
                : PromiseRules.dispatchBy(place, from))
        .orElse(promised);
  }

  /// When the shopper will have it if work begins at `from`; null if that is as promised, or
  /// better.
  @Nullable OffsetDateTime laterThanPromised(Delivery delivery, LocationId location, Instant from) {
    return locations
        .find(location)
        .flatMap(place -> promise(delivery, place, from))
        .map(DeliveryPromise::latest)
        .filter(latest -> latest.isAfter(delivery.promise().latest()))
        .orElse(null);
  }

  private static Optional<DeliveryPromise> promise(
      Delivery delivery, Location place, Instant from) {
    if (delivery.way() == Way.PICKUP) {
      return PromiseRules.pickup(place, from);
    }
    String country =
        delivery.shipTo() == null ? place.address().country() : delivery.shipTo().country();
    return PromiseRules.parcel(place, country, delivery.method() == DeliveryMethod.EXPRESS, from);
  }
}
