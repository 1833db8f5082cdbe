package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;

/// Units of an order, or all of it, will not be delivered; their stock is given back in the same
/// transaction and what was authorised or captured for them is on its way back.
///
/// @param units what was cancelled by this, not before
/// @param refunded the frozen shares of these units, and the delivery's cost if nothing is left to
///   deliver
/// @param by who did it: `shopper`, or a person's login
public record OrderCancelled(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    List<Units> units,
    boolean whole,
    Money refunded,
    String reason,
    @Nullable String by)
    implements ShopperFact {

  @Override
  public Kind kind() {
    return Kind.ORDER_CANCELLED;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of("refunded", refunded.toString(), "whole", Boolean.toString(whole));
  }
}
