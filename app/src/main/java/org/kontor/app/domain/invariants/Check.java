package org.kontor.app.domain.invariants;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One look at one invariant.
///
/// @param broken how many rows break it, counted up to 1,000
/// @param rows the first of them, column by column
public record Check(
    Invariant invariant, Instant at, int broken, int millis, List<Map<String, String>> rows) {
  public boolean holds() {
    return broken == 0;
  }
}
