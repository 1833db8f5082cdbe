package org.kontor.orders.adapter.out.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.payment.MoneyMove;

/// A row of `orders.payment_task`.
record TaskRow(
    UUID id,
    UUID orderId,
    int payment,
    MoneyMove.Kind kind,
    String cause,
    long amountMinor,
    String currency,
    String state,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant doneAt,
    @Nullable String problem) {

  static TaskRow due(OrderId order, MoneyMove move, Instant now) {
    return new TaskRow(
        TimeOrderedUuid.next(),
        order.value(),
        move.payment(),
        move.kind(),
        move.cause(),
        move.amount().minor(),
        move.amount().currency().getCurrencyCode(),
        "DUE",
        0,
        now,
        now,
        null,
        null);
  }
}
