package org.kontor.returns;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// A return was called off before anything of it arrived; its units may be announced again while
/// the policy allows it.
public record ReturnCancelled(
    UUID eventId,
    Instant occurredAt,
    ReturnId returnId,
    RmaNumber rma,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper)
    implements ShopperFact {

  @Override
  public Kind kind() {
    return Kind.RETURN_CANCELLED;
  }

  @Override
  public String reference() {
    return rma.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of("order", number.value());
  }
}
