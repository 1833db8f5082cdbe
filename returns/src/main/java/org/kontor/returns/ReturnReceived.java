package org.kontor.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.ReturnReported;
import org.kontor.orders.Units;

/// Goods of a return have arrived at a location: what was really received, which may be less than
/// was announced.
public record ReturnReceived(
    UUID eventId,
    Instant occurredAt,
    ReturnId returnId,
    RmaNumber rma,
    OrderId orderId,
    OrderNumber number,
    Shopper shopper,
    LocationId location,
    List<Units> returned)
    implements ReturnReported, ShopperFact {

  @Override
  public Kind kind() {
    return Kind.RETURN_RECEIVED;
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
