package org.kontor.orders.application;

import org.kontor.orders.domain.payment.Payments;

class PaymentsInMemoryTests extends PaymentsContract {
  private final Payments payments = new PaymentsInMemory();

  @Override
  protected Payments payments() {
    return payments;
  }
}
