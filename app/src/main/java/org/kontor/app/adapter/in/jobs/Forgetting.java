package org.kontor.app.adapter.in.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.app.domain.events.Publications;
import org.kontor.app.domain.once.Answers;
import org.kontor.app.domain.signin.Patience;
import org.kontor.app.domain.signin.Tries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Once an hour, forgets what nobody will ask for any more: kept answers after two days, events
/// that have been heard, after a week, and wrong passwords, after a day. In small batches, so that
/// nobody waits for it.
@Component
class Forgetting {
  private static final Duration ANSWERS_KEPT = Duration.ofDays(2);
  private static final int BATCH = 5_000;

  private final Answers answers;
  private final Publications publications;
  private final Tries tries;
  private final Duration eventsKept;
  private final Clock clock;

  Forgetting(
      Answers answers,
      Publications publications,
      Tries tries,
      @Value("${kontor.events.kept:P7D}") Duration eventsKept,
      Clock clock) {
    this.answers = answers;
    this.publications = publications;
    this.tries = tries;
    this.eventsKept = eventsKept;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    Instant now = clock.instant();
    answers.forget(now.minus(ANSWERS_KEPT));
    tries.forgetBefore(now.minus(Patience.NAME.memory()));
    int forgotten;
    do {
      forgotten = publications.forgetHeard(now.minus(eventsKept), BATCH);
    } while (forgotten == BATCH);
  }
}
