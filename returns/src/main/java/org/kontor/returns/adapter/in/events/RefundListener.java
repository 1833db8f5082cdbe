package org.kontor.returns.adapter.in.events;

import org.kontor.orders.RefundPaid;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.CloseReturn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class RefundListener {
  private final CloseReturn close;

  RefundListener(CloseReturn close) {
    this.close = close;
  }

  /// A return closes once, so no inbox is needed.
  @ApplicationModuleListener(id = "returns.close-return")
  void on(RefundPaid paid) {
    if (paid.cause().matches(RmaNumber.FORM)) {
      close.refundPaid(new RmaNumber(paid.cause()), paid.orderId());
    }
  }
}
