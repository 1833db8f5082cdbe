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
import org.kontor.orders.HandoverReported;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.Units;

/// The shopper showed the code and has the goods in hand.
///
/// @param pickup the pick-up's number, unique
public record PickupHandedOver(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    FulfillmentOrderId fulfillmentOrder,
    LocationId location,
    String locationName,
    String pickup,
    List<Claim> consumed)
    implements HandoverReported, StockConsumed, ShopperFact {

  @Override
  public List<Units> handedOver() {
    return consumed.stream().map(claim -> new Units(claim.line(), claim.quantity())).toList();
  }

  @Override
  public Holder holder() {
    return orderId.holder();
  }

  @Override
  public String cause() {
    return pickup;
  }

  @Override
  public Kind kind() {
    return Kind.COLLECTED;
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
