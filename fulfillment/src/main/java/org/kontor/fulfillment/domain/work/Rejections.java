package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.Set;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;

/// What locations couldn't give, kept for sourcing and for their scorecard.
public interface Rejections {
  void add(
      FulfillmentOrderId fulfillmentOrder,
      OrderId order,
      Claim rejected,
      RejectionReason reason,
      Instant at,
      String by);

  /// Locations that refused part of this order since then.
  Set<LocationId> since(OrderId order, Instant from);
}
