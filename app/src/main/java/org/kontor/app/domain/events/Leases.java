package org.kontor.app.domain.events;

import java.time.Duration;
import java.time.Instant;

/// Jobs that only one node does at a time.
public interface Leases {
  /// Takes or keeps the lease; false if another node holds it. It ends by itself, so a dead node
  /// blocks nobody for long.
  boolean take(String name, Instant now, Duration length);
}
