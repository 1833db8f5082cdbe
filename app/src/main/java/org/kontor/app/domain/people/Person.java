package org.kontor.app.domain.people;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.LocationId;

/// Someone who works in the console. Histories name them by their login, which never changes.
///
/// @param stores where a store associate works, at least one; empty for every other role
/// @param passwordNumber which of their passwords is the current one; sessions that began with an
///   earlier one have ended
/// @param language what they chose; null until they choose, then the browser's is taken
public record Person(
    String login,
    String fullName,
    Role role,
    Set<LocationId> stores,
    @Nullable Language language,
    Theme theme,
    int passwordNumber)
    implements Principal {

  /// @throws IllegalArgumentException if the login can't be one, or stores and role don't fit each
  ///   other
  public Person {
    stores = Set.copyOf(stores);
    if (!login.matches("[a-z][a-z0-9._-]{1,39}")) {
      throw new IllegalArgumentException(
          "A login has 2 to 40 small letters, digits, dots and hyphens");
    }
    if (fullName.isBlank()) {
      throw new IllegalArgumentException("A person has a name");
    }
    if ((role == Role.STORE_ASSOCIATE) == stores.isEmpty()) {
      throw new IllegalArgumentException(
          "A store associate is bound to stores, and nobody else is");
    }
  }

  /// Someone new; their first password gets its number when it is kept.
  public Person(
      String login,
      String fullName,
      Role role,
      Set<LocationId> stores,
      @Nullable Language language,
      Theme theme) {
    this(login, fullName, role, stores, language, theme, 0);
  }

  /// The login: what controllers of all contexts get from their `Principal`.
  @Override
  public String getName() {
    return login;
  }

  public Person speaking(Language chosen) {
    return new Person(login, fullName, role, stores, chosen, theme, passwordNumber);
  }

  public Person with(Theme chosen) {
    return new Person(login, fullName, role, stores, language, chosen, passwordNumber);
  }

  public Person withPassword(int number) {
    return new Person(login, fullName, role, stores, language, theme, number);
  }
}
