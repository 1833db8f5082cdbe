package org.kontor.architecture.violators.listenershaveanaddress.orders.adapter.in.events;

import org.springframework.modulith.events.ApplicationModuleListener;

class WrongContext {
  @ApplicationModuleListener(id = "returns.plan-order")
  void on(String event) {}
}
