package org.kontor.fulfillment.application;

import java.time.Clock;
import java.util.List;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.work.Deliveries;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.kontor.orders.OrderId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RetryWaitingService implements RetryWaiting {
  private final Deliveries deliveries;
  private final WaitingUnits waitingUnits;
  private final Resourcing resourcing;
  private final Clock clock;

  RetryWaitingService(
      Deliveries deliveries, WaitingUnits waitingUnits, Resourcing resourcing, Clock clock) {
    this.deliveries = deliveries;
    this.waitingUnits = waitingUnits;
    this.resourcing = resourcing;
    this.clock = clock;
  }

  @Override
  @Transactional
  public int retry(OrderId order) {
    Delivery delivery = deliveries.lock(order).delivery();
    List<Demand> waiting = waitingUnits.of(order);
    return delivery == null || waiting.isEmpty()
        ? 0
        : resourcing.again(delivery, waiting, clock.instant()).resourced();
  }
}
