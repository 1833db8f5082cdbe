package org.kontor.architecture.violators.arrowspointleft.catalog.adapter.in.events;

import org.kontor.architecture.violators.arrowspointleft.orders.OrderPlaced;

class WrongListener {
  void on(OrderPlaced event) {}
}
