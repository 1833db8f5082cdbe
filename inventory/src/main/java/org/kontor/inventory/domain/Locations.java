package org.kontor.inventory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;

/// Every location that ever was, closed ones too.
public interface Locations {
  /// By code.
  List<Saved> all();

  Optional<Saved> find(LocationId id);

  /// @return false, and nothing done, if the code is taken
  boolean add(Location location, Instant at);

  /// @return false, and nothing done, if it isn't of this version any more
  boolean replace(Location location, int version, Instant at);

  /// @param version grows by one with each change
  record Saved(Location location, int version) {}
}
