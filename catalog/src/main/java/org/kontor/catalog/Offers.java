package org.kontor.catalog;

import java.util.Collection;
import java.util.Map;

/// What a channel sells at which price: asked by a cart before it takes a line and by a checkout
/// before it freezes prices.
public interface Offers {
  /// One statement whatever the number. A SKU that isn't sold there is missing from the answer.
  Map<Sku, Offer> find(ChannelId channel, Collection<Sku> skus);
}
