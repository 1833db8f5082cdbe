package org.kontor.architecture.violators.listenershaveanaddress.orders.adapter.in.events;

import org.springframework.modulith.events.ApplicationModuleListener;

class WrongDefaultId {
  @ApplicationModuleListener
  void on(String event) {}
}
