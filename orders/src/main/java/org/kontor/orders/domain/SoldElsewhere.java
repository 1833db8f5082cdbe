package org.kontor.orders.domain;

import java.util.List;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.pricing.PricedLine;

/// Orders that another channel sold and was paid for: nobody has to be asked for money, and some
/// are history already.
public final class SoldElsewhere {
  private SoldElsewhere() {}

  /// Still to be delivered by us.
  public static Order open(Agreement agreement, List<PricedLine> lines) {
    return Order.begin(
        agreement,
        OrderState.OPEN,
        lines.stream().map(OrderLine::begin).toList(),
        List.of(paid(agreement)));
  }

  /// Delivered before Kontor knew of it.
  public static Order delivered(Agreement agreement, List<PricedLine> lines) {
    List<OrderLine> delivered =
        lines.stream()
            .map(line ->
                new OrderLine(line, Progress.delivered(line.quantity()), agreement.placedAt()))
            .toList();
    return Order.begin(agreement, OrderState.COMPLETED, delivered, List.of(paid(agreement)));
  }

  /// Cancelled before Kontor knew of it; no money is kept.
  public static Order cancelled(Agreement agreement, List<PricedLine> lines) {
    List<OrderLine> cancelled =
        lines.stream()
            .map(line -> new OrderLine(line, Progress.cancelled(line.quantity()), null))
            .toList();
    return Order.begin(agreement, OrderState.CANCELLED, cancelled, List.of());
  }

  private static Payment paid(Agreement agreement) {
    return Payment.external("external:" + agreement.id(), agreement.totals().total());
  }
}
