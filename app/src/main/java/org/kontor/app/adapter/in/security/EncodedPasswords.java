package org.kontor.app.adapter.in.security;

import org.kontor.app.domain.people.Passwords;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class EncodedPasswords implements Passwords {
  private final PasswordEncoder encoder;

  EncodedPasswords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public String hash(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalArgumentException("There is no password to hash");
    }
    return hash;
  }

  @Override
  public boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }
}
