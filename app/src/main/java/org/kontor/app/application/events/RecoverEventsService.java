package org.kontor.app.application.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.app.domain.events.BackOff;
import org.kontor.app.domain.events.Leases;
import org.kontor.app.domain.events.Publications;
import org.springframework.stereotype.Service;

@Service
class RecoverEventsService implements RecoverEvents {
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(2), 6);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration TAKEN_FOR_DEAD = Duration.ofMinutes(2);

  /// What was published may be waiting for a thread here: to run it twice harms nobody, but a
  /// backlog must not feed itself.
  private static final Duration TAKEN_FOR_DEAD_WHEN_BUSY = Duration.ofHours(1);

  private final Publications publications;
  private final Leases leases;
  private final Clock clock;

  RecoverEventsService(Publications publications, Leases leases, Clock clock) {
    this.publications = publications;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public void recover(boolean queued) {
    Instant now = clock.instant();
    if (!leases.take("event-recovery", now, LEASE)) {
      return;
    }
    publications.markStale(now.minus(queued ? TAKEN_FOR_DEAD_WHEN_BUSY : TAKEN_FOR_DEAD));
    publications.bury(now, BACK_OFF);
    publications.resubmitDue(now);
  }

  @Override
  public void failed(String listener, Object event, Throwable error) {
    String message = error.getMessage() == null ? "" : ": " + error.getMessage();
    publications.failed(
        listener, event, error.getClass().getSimpleName() + message, clock.instant(), BACK_OFF);
  }
}
