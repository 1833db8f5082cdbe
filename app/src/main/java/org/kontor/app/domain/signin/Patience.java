package org.kontor.app.domain.signin;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// How many wrong tries are forgiven, and how long one waits after each further one: guessing
/// becomes hopeless, and who mistypes gets on.
public enum Patience {
  /// With one name, from wherever. About a hundred tries a day.
  NAME(4, Duration.ofDays(1)),
  /// Of someone signed in, asked for their current password. Apart from their name, or outsiders
  /// who guess at it would hinder them.
  PASSWORD(4, Duration.ofDays(1)),
  /// From one address, with whatever names. The people of a store share one.
  ADDRESS(29, Duration.ofHours(1));

  private static final List<Duration> PAUSES =
      IntStream.of(30, 60, 120, 240, 480, 900).mapToObj(Duration::ofSeconds).toList();

  private final int forgiven;
  private final Duration memory;

  Patience(int forgiven, Duration memory) {
    this.forgiven = forgiven;
    this.memory = memory;
  }

  /// After the first, the second, and each further wrong try; the last pause counts for all after
  /// it.
  public List<Duration> pauses() {
    return IntStream.range(0, forgiven + PAUSES.size())
        .mapToObj(at -> at < forgiven ? Duration.ZERO : PAUSES.get(at - forgiven))
        .toList();
  }

  /// How long after the last try all of them are forgotten.
  public Duration memory() {
    return memory;
  }
}
