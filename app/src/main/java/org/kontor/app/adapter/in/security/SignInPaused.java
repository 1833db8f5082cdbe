package org.kontor.app.adapter.in.security;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/// Too many wrong passwords with this name or from this address.
class SignInPaused extends LockedException {
  private final transient Instant until;

  SignInPaused(Instant until) {
    super("Too many tries");
    this.until = until;
  }

  Instant until() {
    return until;
  }
}
