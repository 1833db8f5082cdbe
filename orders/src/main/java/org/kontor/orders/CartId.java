package org.kontor.orders;

import java.util.UUID;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.Holder;

/// Names one cart, on whatever channel it was begun.
public record CartId(UUID value) {
  public static CartId next() {
    return new CartId(TimeOrderedUuid.next());
  }

  public static CartId of(String text) {
    return new CartId(UUID.fromString(text));
  }

  /// As whom a checkout holds stock.
  public Holder holder() {
    return Holder.of("cart", value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
