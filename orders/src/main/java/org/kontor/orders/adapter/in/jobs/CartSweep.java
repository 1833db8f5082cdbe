package org.kontor.orders.adapter.in.jobs;

import org.kontor.orders.application.ForgetCarts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class CartSweep {
  private final ForgetCarts forget;

  CartSweep(ForgetCarts forget) {
    this.forget = forget;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${kontor.carts.sweep-every:1h}")
  void sweep() {
    forget.forgetExpired();
  }
}
