package org.kontor.inventory.domain;

/// Whether a piece may be sold. What is reserved is sellable too: it has only been promised.
public enum StockState {
  SELLABLE,
  /// Damaged, on display, under inspection.
  UNAVAILABLE
}
