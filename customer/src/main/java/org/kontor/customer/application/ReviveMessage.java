package org.kontor.customer.application;

import java.util.UUID;

/// Sends a message again that was given up: it is due at once, its attempts counted anew. One that
/// isn't given up is left as it is.
public interface ReviveMessage {
  /// @return true if it will be sent
  boolean revive(UUID event);
}
