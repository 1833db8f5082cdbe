package org.kontor.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockMissed;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// A location can't give what it was asked to pick. Its stock is corrected; the units are sourced
/// again without it.
///
/// @param reason which of the reasons that the store may give
public record PickRejected(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    FulfillmentOrderId fulfillmentOrder,
    LocationId location,
    String reason,
    boolean damaged,
    List<Claim> missed)
    implements StockMissed {

  @Override
  public Holder holder() {
    return orderId.holder();
  }

  @Override
  public String cause() {
    return number.value();
  }
}
