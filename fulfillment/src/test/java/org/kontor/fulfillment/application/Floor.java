package org.kontor.fulfillment.application;

import java.util.List;
import java.util.Optional;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.Neighbours;
import org.kontor.fulfillment.SoldVariants;
import org.kontor.fulfillment.TestClock;
import org.kontor.fulfillment.domain.promise.Places;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;

/// One store and its work, without a database.
final class Floor implements LocationDirectory {
  final FulfillmentOrdersInMemory orders = new FulfillmentOrdersInMemory();
  final Neighbours.Bound bound = new Neighbours.Bound();
  final WorkAtHand work = new WorkAtHand(orders, bound);
  final SoldVariants variants = new SoldVariants();
  final TestClock clock = new TestClock();

  FulfillmentOrderId begin(FulfillmentOrder opened) {
    orders.add(List.of(opened));
    return opened.id();
  }

  FulfillmentOrder now(FulfillmentOrderId id) {
    return orders.lock(id).orElseThrow();
  }

  @Override
  public Optional<Location> find(LocationId id) {
    return all().stream().filter(location -> location.id().equals(id)).findFirst();
  }

  @Override
  public List<Location> all() {
    return List.of(Places.store("store-berlin", "Mo-Fr 10:00-20:00", "14:00"));
  }

  @Override
  public List<Nearby> nearest(Coordinates from, Location.Capability capability, int limit) {
    return all().stream().limit(limit).map(location -> new Nearby(location, 0)).toList();
  }

  @Override
  public Optional<Coordinates> locate(String country, String postalCode) {
    return Optional.empty();
  }
}
