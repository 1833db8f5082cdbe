package org.kontor.customer.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The messages that are due, each guarded by a lease: who claimed it may send it until the lease
/// ends, and only who holds the latest claim may settle it.
public interface Outbox {
  /// Claims up to `limit` messages that are due, and those whose sender's lease has ended; never
  /// one that somebody else is claiming at the same time.
  List<OutgoingMessage> claim(int limit, Instant now, Duration lease);

  /// Ends claims. One that somebody else has taken over meanwhile is left alone.
  void settle(List<Settlement> settlements);

  /// A message in any state, to look at.
  Optional<OutgoingMessage> find(UUID event);

  /// Makes a dead message due again, its attempts counted anew. False if it isn't dead.
  boolean revive(UUID event, Instant now);

  enum State {
    QUEUED,
    SENDING,
    SENT,
    KEPT,
    DEAD
  }

  /// What became of one attempt.
  ///
  /// @param letter the words that left; null if none did
  record Settlement(
      UUID event,
      int attempts,
      State state,
      Instant at,
      @Nullable Letter letter,
      @Nullable String error) {}
}
