package org.kontor.orders.domain;

import java.util.List;
import org.kontor.orders.OrderId;

/// The parcels and pick-ups that were reported for an order.
public interface Shipments {
  /// @return false if this one is known
  boolean add(OrderId order, OrderShipment shipment);

  List<OrderShipment> of(OrderId order);
}
