package org.kontor.orders;

import java.util.Optional;
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

  /// The order that holds stock under this name; empty if it is something else, such as a cart.
  public static Optional<OrderId> behind(Holder holder) {
    return holder.value().startsWith("order:")
        ? Optional.of(of(holder.value().substring("order:".length())))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
