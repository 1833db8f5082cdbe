package org.kontor.app.adapter.in.jobs;

import org.kontor.app.application.events.RecoverEvents;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/// Every two seconds, looks after failed events.
@Component
class EventRecovery {
  private final RecoverEvents events;
  private final ThreadPoolTaskExecutor listeners;

  EventRecovery(
      RecoverEvents events,
      @Qualifier("applicationTaskExecutor") ThreadPoolTaskExecutor listeners) {
    this.events = events;
    this.listeners = listeners;
  }

  @Scheduled(fixedDelayString = "${kontor.events.recovery-every:PT2S}", initialDelayString = "PT5S")
  void recover() {
    events.recover(listeners.getQueueSize() > 0);
  }
}
