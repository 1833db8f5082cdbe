package org.kontor.returns;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// A person decided that these goods don't come back, before they came or when they were looked at.
/// Why is written down for staff; the shopper hears that, not the words of the note.
public record ReturnRejected(
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
    return Kind.RETURN_REJECTED;
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
