package org.kontor.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Every variant that was ever made, archived ones too.
public interface Variants {
  /// One statement whatever the number. An unknown SKU is missing from the answer.
  Map<Sku, VariantSummary> find(Collection<Sku> skus);

  /// What a scanner read: a GTIN of any length, or a SKU.
  Optional<VariantSummary> scan(String code);
}
