package org.kontor.app.adapter.in.console.live;

import java.util.Set;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells pages of each event once its transaction is committed. It is no listener of the event
/// registry, since nothing is lost if nobody hears: no row is written for it, and while no page is
/// looked at it costs nothing.
@Component
class ChangesHeard implements ApplicationListener<PayloadApplicationEvent<?>> {
  private final Readers readers;

  ChangesHeard(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<?> event) {
    if (readers.isEmpty()) {
      return;
    }
    Set<Topic> changed = Topic.of(event.getPayload().getClass());
    if (changed.isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      readers.tell(changed);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            readers.tell(changed);
          }
        });
  }
}
