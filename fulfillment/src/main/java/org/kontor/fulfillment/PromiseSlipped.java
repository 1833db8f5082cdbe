package org.kontor.fulfillment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// What the shopper was promised can't be kept; the shopper is told.
///
/// @param latest the new date; null if none can be given yet
public record PromiseSlipped(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    @Nullable OffsetDateTime latest)
    implements ShopperFact {

  @Override
  public Kind kind() {
    return Kind.PROMISE_SLIPPED;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return latest == null ? Map.of() : Map.of("latest", latest.toString());
  }
}
