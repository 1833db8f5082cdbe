package org.kontor.fulfillment.domain.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The goods wait for the shopper, who shows a code.
///
/// @param wrongCodes how many wrong codes have been tried
/// @param lockedUntil no code is taken before that; null if none was wrong lately
public record Collection(
    String code,
    Instant readyAt,
    Instant keptUntil,
    int wrongCodes,
    @Nullable Instant lockedUntil) {
  private static final int FREE_TRIES = 3;

  boolean isLocked(Instant at) {
    return lockedUntil != null && at.isBefore(lockedUntil);
  }

  /// After three wrong codes each further one doubles the wait, from half a minute to half an hour.
  Collection wrong(Instant at) {
    int wrong = wrongCodes + 1;
    long seconds = 30L << Math.min(wrong - FREE_TRIES, 6);
    Instant until =
        wrong < FREE_TRIES ? null : at.plus(Duration.ofSeconds(Math.min(seconds, 1800)));
    return new Collection(code, readyAt, keptUntil, wrong, until);
  }
}
