package org.kontor.inventory;

import java.util.Collection;
import java.util.List;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;

/// How many pieces a channel may promise, and where: on hand, less what is claimed and unexpired,
/// less safety stock; never below zero. A snapshot: only [ClaimStock] makes sure.
public interface StockAvailability {
  /// One statement whatever the number. Rows with nothing available are missing from the answer.
  List<Available> find(ChannelId channel, Collection<Sku> skus);

  record Available(LocationId location, Sku sku, int quantity) {}
}
