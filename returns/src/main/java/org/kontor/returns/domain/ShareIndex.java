package org.kontor.returns.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.domain.PurchasedUnits.Count;

/// Which unit shares of a line are the next to be given back.
///
/// What was delivered was charged from the line's highest index down, and what comes back takes its
/// shares in the same order: so a refund is made of shares that were charged, whatever was
/// cancelled meanwhile. How many were refunded before, we count ourselves; orders hears of an
/// approved refund a moment later, so the larger of both counts. The shares are fixed when the
/// refund is approved, not before: until then another return of the line may take its turn.
public final class ShareIndex {
  private ShareIndex() {}

  /// The first of the shares that the next `units` take.
  ///
  /// @param refunded how many units of the line were refunded before
  static int first(int ordered, int refunded, int units) {
    return Math.max(0, ordered - refunded - units);
  }

  /// How many units of the line were refunded before.
  ///
  /// @param ours for how many returns has approved a refund
  static int refunded(Line line, int ours) {
    return Math.min(line.delivered(), Math.max(line.refunded(), ours));
  }

  /// How many units were refunded before, by line, for all lines of a purchase.
  public static Map<Integer, Integer> refunded(Purchase purchase, Map<Integer, Count> counts) {
    return purchase.lines().stream()
        .collect(
            toMap(
                Line::line,
                line -> refunded(line, counts.getOrDefault(line.line(), Count.NONE).refunded())));
  }
}
