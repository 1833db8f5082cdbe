package org.kontor.app.domain.keys;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;

/// A key as it is known here: never its text, only what it begins with, so that people can tell
/// keys apart.
///
/// @param channel decides prices, listing and stock buffers of all that is asked with it
/// @param lastUsedAt to the minute; null if never used
/// @param revocation who ended it and when; a revoked key opens nothing any more
public record ApiKey(
    UUID id,
    String name,
    String prefix,
    ChannelId channel,
    Set<Scope> scopes,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Revocation revocation) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("A key without a scope opens nothing");
    }
  }

  public boolean allows(Set<Scope> anyOf) {
    return scopes.contains(Scope.ADMIN) || anyOf.stream().anyMatch(scopes::contains);
  }

  public boolean isLive() {
    return revocation == null;
  }

  /// Who ended the key, and when.
  public record Revocation(String by, Instant at) {}
}
