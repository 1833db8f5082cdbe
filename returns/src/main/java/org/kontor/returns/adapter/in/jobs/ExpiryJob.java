package org.kontor.returns.adapter.in.jobs;

import org.kontor.returns.application.ExpireReturns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ExpiryJob {
  private static final int BATCH = 100;

  private final ExpireReturns returns;

  ExpiryJob(ExpireReturns returns) {
    this.returns = returns;
  }

  @Scheduled(fixedDelayString = "${kontor.returns.expiry-every:PT10M}", initialDelayString = "PT1M")
  void expire() {
    int expired;
    do {
      expired = returns.expire(BATCH);
    } while (expired == BATCH);
  }
}
