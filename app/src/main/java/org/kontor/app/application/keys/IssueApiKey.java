package org.kontor.app.application.keys;

import java.util.Set;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.KeyText;
import org.kontor.app.domain.keys.Scope;
import org.kontor.catalog.ChannelId;

/// Makes a key for a system. Its text is in the answer and nowhere else: who loses it makes
/// another.
public interface IssueApiKey {
  /// @throws IllegalArgumentException without a name or a scope
  Issued issue(String name, ChannelId channel, Set<Scope> scopes);

  record Issued(ApiKey key, KeyText text) {}
}
