package org.kontor.fulfillment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// What the shopper wants to collect is packed and waits at the location.
///
/// @param code what the shopper shows to get it
/// @param keptUntil it is put back after that
public record PickupReady(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    FulfillmentOrderId fulfillmentOrder,
    LocationId location,
    String locationName,
    String code,
    Instant keptUntil)
    implements ShopperFact {

  @Override
  public Kind kind() {
    return Kind.READY_FOR_PICKUP;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of("location", locationName, "code", code, "keptUntil", keptUntil.toString());
  }
}
