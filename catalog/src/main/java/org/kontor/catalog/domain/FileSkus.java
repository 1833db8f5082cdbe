package org.kontor.catalog.domain;

import java.util.Map;
import java.util.UUID;
import org.kontor.catalog.Sku;

/// Which product of a file was the first to name a SKU, so that the second is refused before
/// anything is applied.
public interface FileSkus {
  /// @return whose each of these SKUs is within the import
  Map<Sku, Handle> claim(UUID job, Map<Sku, Handle> named);
}
