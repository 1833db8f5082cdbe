package org.kontor.fulfillment.application;

import java.util.List;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;

class FulfillmentOrdersInMemoryTests extends FulfillmentOrdersContract {
  private final FulfillmentOrdersInMemory orders = new FulfillmentOrdersInMemory();

  @Override
  protected FulfillmentOrders orders() {
    return orders;
  }

  @Override
  protected void begin(Delivery delivery) {
    // Each fulfilment order brings its own
  }

  @Override
  protected List<Object> told() {
    return orders.told;
  }
}
