package org.kontor.inventory;

import java.util.Optional;
import java.util.Set;

/// Declared here, answered by whoever signs people in: at which locations the person of this
/// request may see and change things. Someone bound to a store sees and changes only that store's
/// rows.
public interface StoreAccess {
  /// The locations that the person is bound to; empty if the person is bound to none and may act
  /// everywhere.
  Optional<Set<LocationId>> boundTo();

  default boolean mayActAt(LocationId location) {
    return boundTo().map(locations -> locations.contains(location)).orElse(true);
  }
}
