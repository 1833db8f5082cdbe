package org.kontor.orders.domain;

import java.util.UUID;

/// Remembers which reports were taken in, so that one that comes twice counts once.
public interface Inbox {
  /// @return false if it was taken in before
  boolean isNew(UUID event, String listener);
}
