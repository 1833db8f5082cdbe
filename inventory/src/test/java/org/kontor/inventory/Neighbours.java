package org.kontor.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What other contexts answer, for tests.
@TestConfiguration(proxyBeanMethods = false)
class Neighbours {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  @Bean
  Bound storeAccess() {
    return new Bound();
  }

  /// Knows every SKU but those that begin with `UNKNOWN`.
  @Bean
  Variants variants() {
    return new Variants() {
      @Override
      public Map<Sku, VariantSummary> find(Collection<Sku> skus) {
        Map<Sku, VariantSummary> found = new HashMap<>();
        for (Sku sku : skus) {
          if (!sku.value().startsWith("UNKNOWN")) {
            found.put(
                sku,
                new VariantSummary(
                    sku, ProductId.next(), "Lantern", "Red", null, null, "Garden", 500));
          }
        }
        return found;
      }

      @Override
      public Optional<VariantSummary> scan(String code) {
        return Optional.empty();
      }
    };
  }

  /// Whom the test pretends to be.
  static final class Bound implements StoreAccess {
    volatile @Nullable Set<LocationId> locations;

    @Override
    public Optional<Set<LocationId>> boundTo() {
      return Optional.ofNullable(locations);
    }
  }
}
