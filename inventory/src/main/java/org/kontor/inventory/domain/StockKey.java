package org.kontor.inventory.domain;

import java.util.Comparator;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;

/// One row of stock. Its order is the order in which rows are locked, everywhere.
public record StockKey(LocationId location, Sku sku) implements Comparable<StockKey> {
  private static final Comparator<StockKey> ORDER =
      Comparator.comparing(StockKey::location).thenComparing(StockKey::sku);

  @Override
  public int compareTo(StockKey other) {
    return ORDER.compare(this, other);
  }
}
