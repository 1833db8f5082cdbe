package org.kontor.app.application.keys;

import java.util.UUID;

/// Ends a key, for good: at once on this node, within ten seconds on all others.
public interface RevokeApiKey {
  void revoke(UUID id, String by);
}
