package org.kontor.inventory.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.Movement;

/// The ledger, newest first. Whoever is bound to stores sees only theirs.
public interface MovementQueries {
  /// @param before the number of the last entry of the page before
  List<LedgerEntry> find(Filter filter, @Nullable Long before, int limit);

  /// @return at most `cap`
  long count(Filter filter, int cap);

  /// @param text a SKU, or what a movement was caused by: a shipment's, pick-up's or return's
  ///   number
  /// @param from, until in time; `until` is not included
  record Filter(
      String text,
      @Nullable LocationId location,
      Movement.@Nullable Kind kind,
      @Nullable Instant from,
      @Nullable Instant until) {}
}
