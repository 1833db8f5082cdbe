package org.kontor.app.domain.people;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a password must be like: long, and nothing that one tries first. Which characters it has is
/// everyone's own matter (NIST SP 800-63B).
public final class NewPassword {
  private static final int SHORTEST = 12;

  /// What the hash looks at; the rest would count for nothing.
  private static final int MOST_BYTES = 72;

  /// Of those that leaked most often, the ones that are long enough.
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "123456789012",
          "1234567890123",
          "1q2w3e4r5t6y",
          "abcdefghijkl",
          "administrator",
          "changemechangeme",
          "iloveyou1234",
          "password1234",
          "passwordpassword",
          "qwerty123456",
          "qwertyuiop12",
          "qwertyuiopasdfgh",
          "welcome12345");

  private NewPassword() {}

  /// Why this can't be that person's password; empty if it can.
  public static Optional<Weakness> weakness(String password, String login, String fullName) {
    String small = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Weakness.SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(Weakness.LONG);
    }
    if (saysWhose(small, login, fullName)) {
      return Optional.of(Weakness.NAME);
    }
    return TRIED_FIRST.contains(small) || small.chars().distinct().count() < 4
        ? Optional.of(Weakness.GUESSED)
        : Optional.empty();
  }

  /// Without the names hardly anything is left.
  private static boolean saysWhose(String small, String login, String fullName) {
    String rest = small;
    for (String name : (login + " kontor " + fullName.toLowerCase(Locale.ROOT)).split("\\s+")) {
      rest = name.length() < 3 ? rest : rest.replace(name, "");
    }
    return rest.length() < SHORTEST / 2;
  }

  public enum Weakness {
    SHORT,
    LONG,
    NAME,
    GUESSED
  }
}
