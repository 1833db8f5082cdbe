package org.kontor.app.adapter.in.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.KeyText;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a system in by `Authorization: Bearer <key>`. A wrong, revoked or missing key lets nobody
/// in; what to answer is decided where something was asked for that needs a key.
class KeyFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final ApiKeys keys;
  private final Clock clock;

  KeyFilter(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    presented(request)
        .flatMap(keys::find)
        .filter(ApiKey::isLive)
        .ifPresent(key -> {
          SecurityContext context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(new KeyAuthentication(key));
          SecurityContextHolder.setContext(context);
          keys.used(key, clock.instant());
        });
    chain.doFilter(request, response);
  }

  private static Optional<KeyText> presented(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String text = header.substring(SCHEME.length()).strip();
    return text.length() < 16 ? Optional.empty() : Optional.of(new KeyText(text));
  }
}
