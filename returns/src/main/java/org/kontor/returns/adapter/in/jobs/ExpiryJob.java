package org.kontor.returns.adapter.in.jobs;

import java.time.Clock;
import java.util.List;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.ExpireReturn;
import org.kontor.returns.domain.Returns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends what never arrived, each return by itself: one that can't be ended waits for the next round
/// and holds up no other.
@Component
class ExpiryJob {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);
  private static final int AT_ONCE = 1_000;

  private final Returns returns;
  private final ExpireReturn expireReturn;
  private final Clock clock;

  ExpiryJob(Returns returns, ExpireReturn expireReturn, Clock clock) {
    this.returns = returns;
    this.expireReturn = expireReturn;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${kontor.returns.expiry-every:PT10M}", initialDelayString = "PT1M")
  void expire() {
    List<RmaNumber> overdue = returns.overdue(clock.instant(), AT_ONCE);
    for (RmaNumber number : overdue) {
      try {
        expireReturn.expire(number);
      } catch (RuntimeException e) {
        LOG.warn("{} could not be ended and will be tried again", number, e);
      }
    }
  }
}
