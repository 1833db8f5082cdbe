package org.kontor.app.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The tries to sign in that went wrong or are still under way. All nodes know the same.
public interface Tries {
  /// Counts a try before its outcome is known, so that many at once can't slip through. What must
  /// wait isn't counted.
  Began begin(Patience patience, String who, Instant now);

  /// The try went well: of a person all are forgotten, of an address this one.
  void succeeded(Patience patience, String who);

  /// Those who had to wait, the latest first.
  List<Pause> pauses(int limit);

  void forget(Patience patience, String who);

  void forgetBefore(Instant last);

  /// What became of asking for a try.
  sealed interface Began {
    /// @param pause what follows if the password is wrong
    record Open(Duration pause) implements Began {}

    record Paused(Instant until) implements Began {}
  }
}
