package org.kontor.returns.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.domain.PurchasedUnits.Count;

/// Which unit share of a line is the next to be given back.
///
/// Cancellations and returns take the shares in turn, from the lowest index on. Orders counts what
/// was given back (`settled`): cancelled units at once, ours when it hears of the approved refund,
/// a moment after we approved it. Our own count has them already. So the next share is the larger
/// of what orders says and of its cancelled units plus all that we ever approved: none is given
/// twice, and none is left out. The index is fixed when the refund is approved, not before: until
/// then a cancellation of other units may still take its turn.
public final class ShareIndex {
  private ShareIndex() {}

  /// @param refunded for how many units of the line returns has approved a refund before
  public static int next(Line line, int refunded) {
    return Math.min(line.ordered(), Math.max(line.settled(), line.cancelled() + refunded));
  }

  /// By line, for all lines of a purchase.
  public static Map<Integer, Integer> next(Purchase purchase, Map<Integer, Count> counts) {
    return purchase.lines().stream()
        .collect(
            toMap(
                Line::line,
                line -> next(line, counts.getOrDefault(line.line(), Count.NONE).refunded())));
  }
}
