package org.kontor.fulfillment.application;

import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.inventory.StoreAccess;
import org.springframework.stereotype.Service;

/// Takes a fulfilment order to work on it: nobody else can until the transaction ends, and someone
/// bound to a store finds that store's only.
@Service
class WorkAtHand {
  private final FulfillmentOrders orders;
  private final StoreAccess access;

  WorkAtHand(FulfillmentOrders orders, StoreAccess access) {
    this.orders = orders;
    this.access = access;
  }

  FulfillmentOrder take(FulfillmentOrderId id) {
    return orders
        .lock(id)
        .filter(order -> access.mayActAt(order.location()))
        .orElseThrow(() -> new NotFound("Fulfilment order", id));
  }
}
