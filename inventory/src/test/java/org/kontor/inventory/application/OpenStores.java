package org.kontor.inventory.application;

import java.util.List;
import java.util.Optional;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockFixture;

/// Two stores, at the same place.
final class OpenStores implements LocationDirectory {
  @Override
  public Optional<Location> find(LocationId id) {
    return all().stream().filter(location -> location.id().equals(id)).findFirst();
  }

  @Override
  public List<Location> all() {
    return List.of(StockFixture.store("store-a"), StockFixture.store("store-b"));
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
