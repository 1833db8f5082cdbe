package org.kontor.orders;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kontor.catalog.Money;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;

/// The payment provider has confirmed that money went back to where it came from.
///
/// @param cause what the refund was due for: a return's number, or the order's own for a
///   cancellation
public record RefundPaid(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    Money amount,
    String cause)
    implements ShopperFact {

  @Override
  public Kind kind() {
    return Kind.REFUNDED;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of("amount", amount.toString(), "cause", cause);
  }
}
