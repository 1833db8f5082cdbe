package org.kontor.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Goods have left a location for good: dispatched or handed over. Declared here; published by the
/// context that does it.
public interface StockConsumed {
  UUID eventId();

  Instant occurredAt();

  Holder holder();

  /// Each takes its pieces from what the holder has reserved there, and from what is on hand.
  List<Claim> consumed();

  /// What a person would look up: the shipment's or pick-up's number.
  String cause();
}
