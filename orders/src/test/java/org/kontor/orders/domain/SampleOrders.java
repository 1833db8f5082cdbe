package org.kontor.orders.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.pricing.Priced;

/// Orders for tests that don't care what was bought.
public final class SampleOrders {
  public static final Instant NOW = OrderTests.NOW;

  private SampleOrders() {}

  /// Three lanterns at 10.00 for 4.90, to be paid by one card.
  public static Order pending(OrderNumber number) {
    Priced priced =
        Priced.of(
            List.of(OrderTests.line(1, 3, 1_000)),
            Money.of("4.90", "EUR"),
            "DE",
            OrderTests.TODAY,
            true,
            (_, _, _) -> new BigDecimal("0.19"));
    Agreement agreement = OrderTests.agreement(number, priced);
    Payment card = Payment.pending(1, agreement.id() + "-1", "card", priced.totals().total());
    return Order.pending(agreement, priced.lines(), List.of(card));
  }
}
