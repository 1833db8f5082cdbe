package org.kontor.architecture.violators.listenershaveanaddress.orders.adapter.in.events;

import org.springframework.modulith.events.ApplicationModuleListener;

class OrderListener {
  @ApplicationModuleListener(id = "orders.plan-order")
  void on(String event) {}
}
