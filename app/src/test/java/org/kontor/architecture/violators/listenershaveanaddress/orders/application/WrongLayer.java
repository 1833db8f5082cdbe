package org.kontor.architecture.violators.listenershaveanaddress.orders.application;

import org.springframework.modulith.events.ApplicationModuleListener;

class WrongLayer {
  @ApplicationModuleListener(id = "orders.plan-order")
  void on(String event) {}
}
