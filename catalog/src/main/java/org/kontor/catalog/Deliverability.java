package org.kontor.catalog;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Declared here, answered by the context that brings the goods: whether a channel can sell a
/// variant, and when one piece would be there. A product's page shows both.
public interface Deliverability {
  /// One statement whatever the number. A variant without any stock record is
  /// [Availability#OUT_OF_STOCK].
  Map<Sku, Told> of(Channel channel, Collection<Sku> skus);

  /// @param promise for one piece, sent in the standard way within the channel's country; null if
  ///   it can't be sent there or nobody knows when it would arrive
  record Told(Availability availability, @Nullable DeliveryPromise promise) {}
}
