package org.kontor.inventory.application;

import java.util.List;
import java.util.Optional;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.domain.Locations;
import org.springframework.stereotype.Service;

/// Locations with their versions, closed ones too. Whoever is bound to stores sees only theirs.
@Service
public class LocationQueries {
  private final Locations locations;
  private final StoreAccess access;

  LocationQueries(Locations locations, StoreAccess access) {
    this.locations = locations;
    this.access = access;
  }

  public List<Locations.Saved> all() {
    return locations.all().stream()
        .filter(saved -> access.mayActAt(saved.location().id()))
        .toList();
  }

  public Optional<Locations.Saved> find(LocationId id) {
    return access.mayActAt(id) ? locations.find(id) : Optional.empty();
  }
}
