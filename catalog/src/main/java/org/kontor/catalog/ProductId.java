package org.kontor.catalog;

import java.util.UUID;
import org.kontor.customer.TimeOrderedUuid;

/// Names one product.
public record ProductId(UUID value) {
  public static ProductId next() {
    return new ProductId(TimeOrderedUuid.next());
  }

  public static ProductId of(String text) {
    return new ProductId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
