package org.kontor.app.domain.people;

import java.util.List;
import java.util.Optional;

/// Everyone who may sign in.
public interface People {
  Optional<Person> find(String login);

  /// The hash of that person's password, in the form that names its own algorithm.
  Optional<String> passwordHash(String login);

  /// By name.
  List<Person> all();

  boolean none();

  /// @throws IllegalStateException if the login is taken
  void add(Person person, String passwordHash);

  /// Keeps everything about a person but the password.
  void save(Person person);

  /// From then on sessions that began with the one before have ended.
  void savePassword(String login, String passwordHash);

  /// The same, if the one before still is. Returns the new one's number; empty if somebody else was
  /// faster.
  Optional<Integer> replacePassword(String login, String beforeHash, String passwordHash);

  void remove(String login);
}
