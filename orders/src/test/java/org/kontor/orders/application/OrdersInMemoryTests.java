package org.kontor.orders.application;

import org.kontor.orders.domain.Orders;

class OrdersInMemoryTests extends OrdersContract {
  private final Orders orders = new OrdersInMemory();

  @Override
  protected Orders orders() {
    return orders;
  }
}
