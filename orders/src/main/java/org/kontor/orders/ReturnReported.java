package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Goods have come back, whatever becomes of them. Declared here; returns publishes a record that
/// implements it.
public interface ReturnReported {
  UUID eventId();

  Instant occurredAt();

  OrderId orderId();

  List<Units> returned();
}
