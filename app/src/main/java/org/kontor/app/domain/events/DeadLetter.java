package org.kontor.app.domain.events;

import java.time.Instant;
import java.util.UUID;

/// An event that a listener could not handle however often it was tried. It holds up nobody;
/// someone looks at it, mends what was wrong and has it tried again, or discards it.
///
/// @param event the simple name of its type
/// @param payload the event as JSON
/// @param about what it is about, in the words of the event; empty if it doesn't say
public record DeadLetter(
    UUID id,
    String listener,
    String event,
    String payload,
    String about,
    Instant publishedAt,
    int attempts,
    String lastError,
    Instant diedAt) {

  /// The context that the listener belongs to.
  public String context() {
    int dot = listener.indexOf('.');
    return dot < 0 ? listener : listener.substring(0, dot);
  }
}
