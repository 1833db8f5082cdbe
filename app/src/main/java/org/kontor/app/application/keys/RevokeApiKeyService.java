package org.kontor.app.application.keys;

import java.time.Clock;
import java.util.UUID;
import org.kontor.app.domain.keys.ApiKeys;
import org.springframework.stereotype.Service;

@Service
class RevokeApiKeyService implements RevokeApiKey {
  private final ApiKeys keys;
  private final Clock clock;

  RevokeApiKeyService(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void revoke(UUID id, String by) {
    keys.revoke(id, by, clock.instant());
  }
}
