package org.kontor.orders.application;

import java.util.List;
import org.kontor.orders.OrderId;

/// What can be read of orders without changing them.
public interface OrderQueries {
  List<OrderShipment> shipments(OrderId order);
}
