package org.kontor.customer.application;

import java.time.Clock;
import java.util.UUID;
import org.kontor.customer.domain.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ReviveMessageService implements ReviveMessage {
  private final Outbox outbox;
  private final Clock clock;

  ReviveMessageService(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public boolean revive(UUID event) {
    return outbox.revive(event, clock.instant());
  }
}
