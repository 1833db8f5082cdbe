package org.kontor.app.application.events;

import java.time.Clock;
import java.util.UUID;
import org.kontor.app.domain.events.DeadLetter;
import org.kontor.app.domain.events.Publications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SettleDeadLetterService implements SettleDeadLetter {
  private static final int AT_ONCE = 1000;

  private final Publications publications;
  private final Clock clock;

  SettleDeadLetterService(Publications publications, Clock clock) {
    this.publications = publications;
    this.clock = clock;
  }

  @Override
  public boolean retry(UUID id) {
    return publications.revive(id, clock.instant());
  }

  @Override
  public int retryAll() {
    int revived = 0;
    for (DeadLetter letter : publications.deadLetters(AT_ONCE)) {
      revived += retry(letter.id()) ? 1 : 0;
    }
    return revived;
  }

  @Override
  public boolean discard(UUID id, String by) {
    return publications.discard(id, by, clock.instant());
  }
}
