package org.kontor.app.application.events;

import java.util.UUID;

/// What someone does with a dead letter, after they looked at it. Doing it a second time does
/// nothing.
public interface SettleDeadLetter {
  /// It is tried again, with all attempts before it.
  boolean retry(UUID id);

  /// All of them; returns how many.
  int retryAll();

  /// Nobody will handle it any more; who decided that is kept.
  boolean discard(UUID id, String by);
}
