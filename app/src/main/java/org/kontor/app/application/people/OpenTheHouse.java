package org.kontor.app.application.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.people.Person;

/// The first start: someone must be able to get in. Makes the administrator, one demo person or
/// more per role, and one API key with all scopes, if there is nobody yet; else does nothing.
public interface OpenTheHouse {
  /// Returns what was made, to be shown once and never again; empty if there were people already.
  Optional<Opened> open(Wishes wishes);

  /// Secrets that automation brings along; those that are null are made at random.
  ///
  /// @param adminPassword of the administrator
  /// @param demoPassword of all demo people
  /// @param apiKey the text of the key
  record Wishes(
      @Nullable String adminPassword, @Nullable String demoPassword, @Nullable String apiKey) {}

  /// @param apiKey the key's text
  record Opened(List<Person> people, String adminPassword, String demoPassword, String apiKey) {}
}
