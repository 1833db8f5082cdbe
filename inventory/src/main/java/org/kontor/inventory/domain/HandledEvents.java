package org.kontor.inventory.domain;

import java.time.Instant;
import java.util.UUID;

/// Which events had their effect already: one that is delivered twice counts once.
public interface HandledEvents {
  /// @return false if this listener has handled it before
  boolean begin(UUID event, String listener, Instant at);
}
