package org.kontor.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.SourcingReported;
import org.kontor.orders.Units;

/// Nobody came for a pick-up in time. The goods are back on the shelf and free for others; the
/// order's units wait until someone cancels them.
///
/// @param waiting all units of the order that no location works on now
public record PickupExpired(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    FulfillmentOrderId fulfillmentOrder,
    LocationId location,
    String locationName,
    List<Units> waiting)
    implements SourcingReported, ShopperFact {

  @Override
  public boolean nobodyCame() {
    return true;
  }

  @Override
  public Kind kind() {
    return Kind.PICKUP_EXPIRED;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of("location", locationName);
  }
}
