package org.kontor.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTests {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void waitsLongerEachTime() {
    Duration before = Duration.ZERO;
    for (int attempts = 1; attempts <= 7; attempts++) {
      Duration pause = Duration.between(NOON, RetryPolicy.next(attempts, NOON).orElseThrow());
      assertThat(pause).isGreaterThan(before);
      before = pause;
    }
  }

  @Test
  void givesUpAfterTheEighthAttempt() {
    assertThat(RetryPolicy.next(7, NOON)).isPresent();
    assertThat(RetryPolicy.next(8, NOON)).isEmpty();
  }
}
