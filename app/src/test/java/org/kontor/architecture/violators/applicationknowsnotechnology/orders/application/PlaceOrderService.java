package org.kontor.architecture.violators.applicationknowsnotechnology.orders.application;

import org.kontor.architecture.violators.applicationknowsnotechnology.orders.domain.Orders;
import org.springframework.transaction.annotation.Transactional;

record PlaceOrderService(Orders orders) {
  @Transactional
  void place() {}
}
