package org.kontor.app.domain.events;

import java.time.Duration;
import java.util.Optional;

/// When a failed listener is tried again: soon at first, then at growing intervals, then never by
/// itself.
///
/// @param first the pause after the first failure; each further one is four times as long, a minute
///   at most
/// @param attempts how often it's tried before people have to look
public record BackOff(Duration first, int attempts) {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// The pause after that many failed attempts; empty if it was the last one.
  public Optional<Duration> after(int failed) {
    if (failed >= attempts) {
      return Optional.empty();
    }
    Duration pause = first;
    for (int i = 1; i < failed && pause.compareTo(LONGEST) < 0; i++) {
      pause = pause.multipliedBy(4);
    }
    return Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }
}
