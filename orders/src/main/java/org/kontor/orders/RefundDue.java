package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.Money;

/// Money is owed to a shopper; orders pays it back to where it came from, once per cause, and never
/// more than what is refundable. Declared here; returns publishes a record that implements it.
public interface RefundDue {
  UUID eventId();

  Instant occurredAt();

  OrderId orderId();

  Money amount();

  /// What for: a return's number. One refund per cause.
  String cause();

  /// Whose unit shares the amount is made of: these count as settled. Empty if nobody said.
  default List<Units> units() {
    return List.of();
  }
}
