package org.kontor.inventory.domain;

import java.util.List;

/// A row as it will be, and the movements that brought it there: they add up to the difference.
public record StockChange(StockLevel level, List<Movement> movements) implements Decision {
  public StockChange {
    movements = List.copyOf(movements);
  }
}
