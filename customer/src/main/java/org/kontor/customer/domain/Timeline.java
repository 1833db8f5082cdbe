package org.kontor.customer.domain;

import java.time.Instant;

/// The one timeline of every shopper, the profiles that it makes known, and the messages that it
/// makes due.
public interface Timeline {
  /// Finds the profile by the shopper's e-mail address or begins one, learns phone and address,
  /// appends the entry and puts its message into the outbox: all or nothing, and nothing at all if
  /// the entry is there already. Two first entries of one shopper at once make one profile.
  void append(TimelineEntry entry, Instant now);
}
