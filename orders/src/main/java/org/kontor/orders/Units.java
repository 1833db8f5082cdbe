package org.kontor.orders;

/// So many units of one line of an order.
///
/// @param line the line's number within the order, from 1; it never changes
public record Units(int line, int quantity) {
  public Units {
    if (line < 1 || quantity < 1) {
      throw new IllegalArgumentException("Lines count from 1 and a number of units is positive");
    }
  }
}
