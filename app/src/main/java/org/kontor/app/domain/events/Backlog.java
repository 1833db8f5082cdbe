package org.kontor.app.domain.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits for one listener.
///
/// @param oldest when the oldest waiting event was published; null if none waits
public record Backlog(
    String listener, long waiting, long failing, @Nullable Instant oldest, long dead) {
  /// The context that the listener belongs to.
  public String context() {
    int dot = listener.indexOf('.');
    return dot < 0 ? listener : listener.substring(0, dot);
  }
}
