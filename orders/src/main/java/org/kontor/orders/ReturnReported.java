package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.LocationId;

/// Goods have come back, whatever becomes of them. Declared here; returns publishes a record that
/// implements it.
public interface ReturnReported {
  UUID eventId();

  Instant occurredAt();

  OrderId orderId();

  List<Units> returned();

  /// Where they are; null if nobody said.
  default @Nullable LocationId location() {
    return null;
  }
}
