package org.kontor.catalog;

/// How many pieces someone wants or moves: a whole number from 1 to 999,999. A storefront's line
/// has at most 9,999, which the JSON adapter says; a wholesale order that is imported may have
/// more.
public record Quantity(int value) {
  public Quantity {
    if (value < 1 || value > 999_999) {
      throw new IllegalArgumentException("A quantity is a whole number from 1 to 999999");
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
