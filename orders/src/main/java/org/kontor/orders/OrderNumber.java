package org.kontor.orders;

import java.util.Locale;

/// What people call an order by: `K-100042`, or the number it came with from another channel.
/// Capitals, at most 40 characters; unique among all orders of a channel, and among all orders that
/// Kontor numbered.
public record OrderNumber(String value) {
  public OrderNumber {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!value.matches("[A-Z0-9][A-Z0-9._/#-]{0,39}")) {
      throw new IllegalArgumentException(
          "An order number has letters, digits and . _ / # -, at most 40");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
