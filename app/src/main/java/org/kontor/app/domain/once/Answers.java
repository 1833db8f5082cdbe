package org.kontor.app.domain.once;

import java.time.Instant;

/// The answers that were given, by request.
public interface Answers {
  /// Claims the request for the caller, in a transaction of its own, if nobody has it; else says
  /// who has.
  Claim claim(Request request, Instant now);

  /// Takes over a claim whose owner has not been heard of since `startedAt`; false if someone else
  /// did.
  boolean takeOver(Request request, Instant startedAt, Instant now);

  void keep(Request request, Answer answer);

  /// Forgets the request: it may be done again.
  void release(Request request);

  /// Forgets what is older; returns how many.
  int forget(Instant before);

  /// What stands there already, or that it's the caller's now.
  sealed interface Claim {
    record Yours() implements Claim {}

    /// The key was used for something else.
    record Other() implements Claim {}

    record Running(Instant startedAt) implements Claim {}

    record Done(Answer answer) implements Claim {}
  }
}
