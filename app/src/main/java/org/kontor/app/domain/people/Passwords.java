package org.kontor.app.domain.people;

/// How passwords are kept: as slow hashes that name their own algorithm, so that it can be changed
/// later.
public interface Passwords {
  String hash(String password);

  boolean matches(String password, String hash);
}
