package org.kontor.orders.adapter.in.jobs;

import org.kontor.orders.application.MoveMoney;
import org.kontor.orders.application.RecoverPlacements;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PaymentJob {
  private final MoveMoney move;
  private final RecoverPlacements recover;

  PaymentJob(MoveMoney move, RecoverPlacements recover) {
    this.move = move;
    this.recover = recover;
  }

  @Scheduled(fixedDelayString = "${kontor.payments.every:2s}")
  void moveMoney() {
    while (move.moveDue() > 0) {
      // Until nothing is due: each round is its own short transactions
    }
  }

  @Scheduled(fixedDelayString = "${kontor.placements.every:15s}")
  void recoverPlacements() {
    recover.recover();
  }
}
