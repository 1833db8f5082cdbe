package org.kontor.orders.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.domain.pricing.PricedLine;

/// One line of an order: what was agreed, and how far its units have come.
///
/// @param deliveredAt when the last of its units left for the shopper; null if none has
public record OrderLine(PricedLine agreed, Progress progress, @Nullable Instant deliveredAt) {
  static OrderLine begin(PricedLine agreed) {
    return new OrderLine(agreed, Progress.begin(agreed.quantity()), null);
  }

  public int number() {
    return agreed.line();
  }

  /// What these next units are worth when they are cancelled: shares from the lowest index up.
  Money sharesToGiveBack(int units) {
    int from = progress.cancelled();
    return shares(from, from + units);
  }

  /// What these next units are charged when they leave: shares from the highest index down, so that
  /// they never meet those that are cancelled. What comes back takes its shares in the same order.
  Money sharesToCharge(int units) {
    int to = progress.ordered() - progress.delivered();
    return shares(to - units, to);
  }

  private Money shares(int from, int to) {
    return agreed.paid().shareOfUnits(from, to, progress.ordered());
  }

  OrderPlaced.Line told() {
    return new OrderPlaced.Line(
        agreed.line(),
        agreed.sku(),
        agreed.title(),
        agreed.options(),
        agreed.quantity(),
        agreed.weightGrams(),
        agreed.paid());
  }

  OrderLine with(Progress changed) {
    return new OrderLine(agreed, changed, deliveredAt);
  }

  OrderLine deliveredAt(Instant moment) {
    return new OrderLine(agreed, progress, moment);
  }
}
