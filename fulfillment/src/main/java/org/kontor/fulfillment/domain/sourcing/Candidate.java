package org.kontor.fulfillment.domain.sourcing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;

/// A location that might ship, as it stood when the question was asked.
///
/// @param kilometres to the destination; null if either place is unknown
/// @param refusal why it is out of the question from the start; null if it isn't
/// @param stock pieces that may be promised, of the demanded SKUs only
public record Candidate(
    LocationId location,
    @Nullable Integer kilometres,
    @Nullable Reason refusal,
    Map<Sku, Integer> stock) {
  private static final int FARTHEST = 20_038;

  int distance() {
    return kilometres == null ? FARTHEST : kilometres;
  }

  boolean mayShip() {
    return refusal == null && !stock.isEmpty();
  }
}
