package org.kontor.customer.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a message that couldn't be sent is tried again: soon at first, then with patience, for a
/// day in all. After that a person has to look at it.
public final class RetryPolicy {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private RetryPolicy() {}

  /// Empty if it has been tried often enough.
  ///
  /// @param attempts how many have failed, at least one
  public static Optional<Instant> next(int attempts, Instant failedAt) {
    return attempts > PAUSES.size()
        ? Optional.empty()
        : Optional.of(failedAt.plus(PAUSES.get(attempts - 1)));
  }
}
