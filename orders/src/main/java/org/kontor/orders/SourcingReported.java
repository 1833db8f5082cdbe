package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.LocationId;

/// The answer to [OrderPlaced] when it differs from the plan that the order was placed with: units
/// wait for stock, or no longer do. Declared here; fulfillment publishes a record that implements
/// it.
public interface SourcingReported {
  UUID eventId();

  Instant occurredAt();

  OrderId orderId();

  /// Units that no location can give at present; empty if all have one.
  List<Units> waiting();

  /// The locations that have taken units over with this; null if nobody said.
  default @Nullable List<LocationId> locations() {
    return null;
  }

  /// True if units wait because nobody came for them: not for stock, but for the shopper's word.
  default boolean nobodyCame() {
    return false;
  }
}
