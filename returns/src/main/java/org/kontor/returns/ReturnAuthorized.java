package org.kontor.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.Units;

/// These units may come back; the shopper has the number to bring or send them with. Nothing is
/// refunded yet.
public record ReturnAuthorized(
    UUID eventId,
    Instant occurredAt,
    ReturnId returnId,
    RmaNumber rma,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    List<Units> units)
    implements ShopperFact {

  @Override
  public Kind kind() {
    return Kind.RETURN_AUTHORIZED;
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
