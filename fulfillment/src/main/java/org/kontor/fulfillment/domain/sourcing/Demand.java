package org.kontor.fulfillment.domain.sourcing;

import org.kontor.catalog.Sku;

/// So many pieces that one line of an order needs.
public record Demand(int line, Sku sku, int quantity) {
  public Demand {
    if (quantity < 1) {
      throw new IllegalArgumentException("A demand is for one piece at least");
    }
  }
}
