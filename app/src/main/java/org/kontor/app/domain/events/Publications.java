package org.kontor.app.domain.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who still has to hear of which event, and who could not.
public interface Publications {
  /// Notes that a listener failed: counts the attempt and says when it is due again.
  void failed(String listener, Object event, String error, Instant now, BackOff backOff);

  /// Takes those for failed that nobody has finished since then: their node died.
  int markStale(Instant before);

  /// Moves those that were tried often enough out of the registry.
  int bury(Instant now, BackOff backOff);

  /// Runs the listeners of all failed ones that are due, each on one node only.
  ///
  /// @return how many were due
  int resubmitDue(Instant now);

  /// Forgets the oldest of those that every listener has heard, if it was before that moment.
  ///
  /// @return how many were forgotten
  int forgetHeard(Instant before, int atMost);

  /// Oldest first, without what was discarded.
  List<DeadLetter> deadLetters(int limit);

  /// How many dead letters there are, counted up to the limit.
  long countDead(long limit);

  Optional<DeadLetter> deadLetter(UUID id);

  /// Back into the registry, due at once, with all attempts before it. False if it isn't there any
  /// more.
  boolean revive(UUID id, Instant now);

  /// Nobody will handle it any more. False if it isn't there any more.
  boolean discard(UUID id, String by, Instant at);

  /// By listener; only those with something to tell.
  List<Backlog> backlogs();
}
