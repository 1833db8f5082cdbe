package org.kontor.orders;

import java.util.UUID;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.Holder;

/// Names one order among machines; people use its [OrderNumber].
public record OrderId(UUID value) {
  public static OrderId next() {
    return new OrderId(TimeOrderedUuid.next());
  }

  public static OrderId of(String text) {
    return new OrderId(UUID.fromString(text));
  }

  /// As whom an order holds stock.
  public Holder holder() {
    return Holder.of("order", value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
