package org.kontor.returns.application;

import java.time.Clock;
import org.kontor.orders.OrderId;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.ReturnState;
import org.kontor.returns.domain.Returns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CloseReturnService implements CloseReturn {
  private final Returns returns;
  private final Clock clock;

  CloseReturnService(Returns returns, Clock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  @Override
  public void refundPaid(RmaNumber number, OrderId order) {
    returns
        .find(number)
        .filter(found -> found.orderId().equals(order))
        .filter(found -> found.state() == ReturnState.REFUND_DUE)
        .ifPresent(found -> returns.save(found, found.close(clock.instant())));
  }
}
