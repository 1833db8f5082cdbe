package org.kontor.app.console;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A listener as a context would write one, that can be told to fail.
@Component
class SpecimenListener {
  private final AtomicInteger handled = new AtomicInteger();
  private volatile boolean failing;

  int handled() {
    return handled.get();
  }

  void fail(boolean from) {
    failing = from;
  }

  @ApplicationModuleListener(id = "app.specimen-listener")
  void on(SpecimenHappened event) {
    if (failing) {
      throw new IllegalStateException("The account is locked");
    }
    handled.incrementAndGet();
  }

  record SpecimenHappened(UUID eventId, String number) {}
}
