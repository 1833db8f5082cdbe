package org.kontor.app.domain.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All keys ever made.
public interface ApiKeys {
  /// Also finds revoked ones. May answer from memory; a revocation is seen at once on this node and
  /// within seconds on others.
  Optional<ApiKey> find(KeyText presented);

  /// Newest first.
  List<ApiKey> all();

  void add(ApiKey key, KeyText text);

  void revoke(UUID id, String by, Instant at);

  /// Notes that the key was used; at most one write per key and minute.
  void used(ApiKey key, Instant at);
}
