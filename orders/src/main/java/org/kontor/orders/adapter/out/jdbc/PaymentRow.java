package org.kontor.orders.adapter.out.jdbc;

import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.PaymentState;

/// A row of `orders.payment`.
record PaymentRow(
    UUID orderId,
    int position,
    String key,
    String provider,
    String method,
    PaymentState state,
    long amountMinor,
    long authorisedMinor,
    long toCaptureMinor,
    long capturedMinor,
    long toRefundMinor,
    long refundedMinor,
    long voidedMinor,
    @Nullable String reference,
    @Nullable String refusal) {

  static PaymentRow of(OrderId order, Payment payment) {
    return new PaymentRow(
        order.value(),
        payment.position(),
        payment.key(),
        payment.provider(),
        payment.method(),
        payment.state(),
        payment.amount().minor(),
        payment.authorised().minor(),
        payment.toCapture().minor(),
        payment.captured().minor(),
        payment.toRefund().minor(),
        payment.refunded().minor(),
        payment.voided().minor(),
        payment.reference(),
        payment.refusal());
  }

  Payment toPayment(Currency currency) {
    return new Payment(
        position,
        key,
        provider,
        method,
        state,
        Money.ofMinor(amountMinor, currency),
        Money.ofMinor(authorisedMinor, currency),
        Money.ofMinor(toCaptureMinor, currency),
        Money.ofMinor(capturedMinor, currency),
        Money.ofMinor(toRefundMinor, currency),
        Money.ofMinor(refundedMinor, currency),
        Money.ofMinor(voidedMinor, currency),
        reference,
        refusal);
  }
}
