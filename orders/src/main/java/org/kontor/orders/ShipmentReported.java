package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A parcel is on its way: its units count as shipped, and what they cost may be captured. Declared
/// here; fulfillment publishes a record that implements it.
public interface ShipmentReported {
  UUID eventId();

  Instant occurredAt();

  OrderId orderId();

  List<Units> shipped();

  /// The parcel's number, unique: one capture per parcel goes by it.
  String shipment();

  String carrier();

  String tracking();
}
