package org.kontor.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.Sku;

/// Returned goods were looked at and put somewhere. Declared here; published by the context that
/// takes them back.
public interface StockReturned {
  UUID eventId();

  Instant occurredAt();

  LocationId location();

  List<Piece> returned();

  String cause();

  /// @param sellable true if it went back on the shelf, false if it is kept apart as unavailable
  record Piece(Sku sku, int quantity, boolean sellable) {}
}
