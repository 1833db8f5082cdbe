package org.kontor.app.application.once;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.app.domain.once.Answer;
import org.kontor.app.domain.once.Answers;
import org.kontor.app.domain.once.Answers.Claim;
import org.kontor.app.domain.once.Request;
import org.springframework.stereotype.Service;

/// Without a transaction around it: a claim must be seen by others at once.
@Service
class DoOnceService implements DoOnce {
  private static final Duration TAKEN_FOR_DEAD = Duration.ofSeconds(60);

  private final Answers answers;
  private final Clock clock;

  DoOnceService(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Decision begin(Request request) {
    Instant now = clock.instant();
    return switch (answers.claim(request, now)) {
      case Claim.Yours _ -> new Decision.Go();
      case Claim.Other _ -> new Decision.KeyUsedForOther();
      case Claim.Done done -> new Decision.Again(done.answer());
      case Claim.Running running ->
          Duration.between(running.startedAt(), now).compareTo(TAKEN_FOR_DEAD) > 0
                  && answers.takeOver(request, running.startedAt(), now)
              ? new Decision.Go()
              : new Decision.StillRunning();
    };
  }

  @Override
  public void end(Request request, Answer answer, boolean isFinal) {
    if (isFinal) {
      answers.keep(request, answer);
    } else {
      answers.release(request);
    }
  }

  @Override
  public void abandon(Request request) {
    answers.release(request);
  }
}
