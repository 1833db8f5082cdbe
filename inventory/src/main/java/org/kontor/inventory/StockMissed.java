package org.kontor.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Someone went to take reserved goods and they weren't there, or weren't fit to sell. The stock is
/// corrected and the holder's claim there is gone. Declared here; published by the context whose
/// people looked.
public interface StockMissed {
  UUID eventId();

  Instant occurredAt();

  Holder holder();

  /// What was claimed and could not be had.
  List<Claim> missed();

  /// True if the goods are there but damaged: then they are moved to unavailable rather than
  /// written off.
  boolean damaged();

  String cause();
}
