package org.kontor.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.Money;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.orders.OrderCancelled;
import org.kontor.orders.Units;

/// That units of an order will not be delivered: who decided it, when and why, and what it gives
/// back.
public record Cancellation(
    UUID id, List<Units> units, boolean whole, String reason, String by, Instant at, Money amount) {

  OrderCancelled told(Agreement agreement) {
    return new OrderCancelled(
        TimeOrderedUuid.next(),
        at,
        agreement.id(),
        agreement.number(),
        agreement.shopper(),
        units,
        whole,
        amount,
        reason,
        by);
  }
}
