package org.kontor.inventory;

import java.util.List;
import java.util.Optional;

/// The places that exist and where they lie. Locations answer from memory: safe to ask on every
/// request.
public interface LocationDirectory {
  Optional<Location> find(LocationId id);

  /// Active ones, by code.
  List<Location> all();

  /// Active locations with this capability and known coordinates, nearest first.
  List<Nearby> nearest(Coordinates from, Location.Capability capability, int limit);

  /// Where a postcode lies, if its country's postcodes were imported.
  ///
  /// @param country ISO 3166-1 alpha-2
  Optional<Coordinates> locate(String country, String postalCode);

  /// @param kilometres as the crow flies
  record Nearby(Location location, double kilometres) {}
}
