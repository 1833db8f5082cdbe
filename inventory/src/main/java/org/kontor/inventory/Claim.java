package org.kontor.inventory;

import org.kontor.catalog.Sku;

/// So many pieces of a SKU at a location for one line of a holder.
public record Claim(int line, LocationId location, Sku sku, int quantity) {
  public Claim {
    if (quantity < 1) {
      throw new IllegalArgumentException("A claim is on one piece at least");
    }
  }
}
