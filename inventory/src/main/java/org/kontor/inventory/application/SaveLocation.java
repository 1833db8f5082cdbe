package org.kontor.inventory.application;

import org.jspecify.annotations.Nullable;
import org.kontor.inventory.Location;

/// Opens a location or changes it; its code never changes. Someone bound to a store may change that
/// one and open none.
///
/// Refused, as not found, for a location that isn't the caller's; as a stale version if someone
/// else saved it in between.
public interface SaveLocation {
  Result save(Command command);

  /// @param version which one was changed; null if whatever is there shall be replaced
  record Command(Location location, @Nullable Integer version) {}

  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  record Result(Outcome outcome, int version) {}
}
