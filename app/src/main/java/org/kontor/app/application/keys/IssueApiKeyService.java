package org.kontor.app.application.keys;

import java.time.Clock;
import java.util.Set;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.KeyText;
import org.kontor.app.domain.keys.Scope;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.TimeOrderedUuid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class IssueApiKeyService implements IssueApiKey {
  private final ApiKeys keys;
  private final Clock clock;

  IssueApiKeyService(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Issued issue(String name, ChannelId channel, Set<Scope> scopes) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A key has a name, so that people can tell keys apart");
    }
    KeyText text = KeyText.random();
    ApiKey key =
        new ApiKey(
            TimeOrderedUuid.next(),
            name.strip(),
            text.prefix(),
            channel,
            scopes,
            clock.instant(),
            null,
            null);
    keys.add(key, text);
    return new Issued(key, text);
  }
}
