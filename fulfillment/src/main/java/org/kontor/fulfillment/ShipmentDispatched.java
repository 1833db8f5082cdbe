package org.kontor.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockConsumed;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.ShipmentReported;
import org.kontor.orders.Units;

/// A carrier has taken a parcel. Stock leaves, money may be captured, the shopper is told.
///
/// @param shipment the parcel's number, unique
public record ShipmentDispatched(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    FulfillmentOrderId fulfillmentOrder,
    LocationId location,
    String shipment,
    String carrier,
    String tracking,
    List<Claim> consumed)
    implements ShipmentReported, StockConsumed, ShopperFact {

  @Override
  public List<Units> shipped() {
    return consumed.stream().map(claim -> new Units(claim.line(), claim.quantity())).toList();
  }

  @Override
  public Holder holder() {
    return orderId.holder();
  }

  @Override
  public String cause() {
    return shipment;
  }

  @Override
  public Kind kind() {
    return Kind.SHIPPED;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of("carrier", carrier, "tracking", tracking);
  }
}
