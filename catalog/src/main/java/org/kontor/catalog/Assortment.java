package org.kontor.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All SKUs there are, to be walked through from one end to the other.
public interface Assortment {
  /// The next SKUs in their order; none after the last one.
  ///
  /// @param sku the last one of the answer before; null to begin
  List<Sku> skusAfter(@Nullable Sku sku, int limit);
}
