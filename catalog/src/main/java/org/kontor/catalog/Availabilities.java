package org.kontor.catalog;

import java.util.Collection;
import java.util.Map;

/// Declared here, answered by the context that knows the stock: whether a channel can sell a
/// variant. Product pages and lists show it beside the price.
public interface Availabilities {
  /// One statement whatever the number. A variant without any stock record is
  /// [Availability#OUT_OF_STOCK].
  Map<Sku, Availability> of(ChannelId channel, Collection<Sku> skus);
}
