package org.kontor.app.adapter.in.jobs;

import java.time.Clock;
import java.time.Duration;
import org.kontor.app.domain.once.Answers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Once an hour, forgets kept answers that are older than two days.
@Component
class Forgetting {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Answers answers;
  private final Clock clock;

  Forgetting(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    answers.forget(clock.instant().minus(KEPT));
  }
}
