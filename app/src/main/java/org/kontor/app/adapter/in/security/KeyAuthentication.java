package org.kontor.app.adapter.in.security;

import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.keys.ApiKey;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A system that came with a live key. Its name in histories is the key's. A context that has to
/// know a scope asks `request.isUserInRole("SCOPE_orders")`.
class KeyAuthentication extends AbstractAuthenticationToken {
  private final transient ApiKey key;

  KeyAuthentication(ApiKey key) {
    super(
        key.scopes().stream()
            .map(scope -> new SimpleGrantedAuthority("ROLE_SCOPE_" + scope.code()))
            .toList());
    this.key = key;
    setAuthenticated(true);
  }

  ApiKey key() {
    return key;
  }

  @Override
  public String getName() {
    return "api:" + key.name();
  }

  @Override
  public Object getPrincipal() {
    return getName();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyAuthentication that && that.key.id().equals(key.id());
  }

  @Override
  public int hashCode() {
    return key.id().hashCode();
  }
}
