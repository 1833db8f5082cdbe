package org.kontor.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.Availability;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;

/// How many pieces a channel may promise, and where: on hand, less what is claimed and unexpired,
/// less safety stock; never below zero. A snapshot: only [ClaimStock] makes sure.
public interface StockAvailability {
  /// One statement whatever the number. Rows with nothing available are missing from the answer.
  List<Available> find(ChannelId channel, Collection<Sku> skus);

  /// What may be said of each without saying how many, and which places have a piece at least. One
  /// statement whatever the number; each SKU that was asked for is in the answer.
  Map<Sku, Shelved> shelved(ChannelId channel, Collection<Sku> skus);

  record Shelved(Availability availability, Set<LocationId> at) {}

  record Available(LocationId location, Sku sku, int quantity) {}
}
