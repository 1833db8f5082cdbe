package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The shopper has the goods in hand: its units count as handed over, and what they cost may be
/// captured. Declared here; fulfillment publishes a record that implements it.
public interface HandoverReported {
  UUID eventId();

  Instant occurredAt();

  OrderId orderId();

  List<Units> handedOver();

  /// The pick-up's number, unique: one capture per pick-up goes by it.
  String pickup();
}
