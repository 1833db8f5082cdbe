package org.kontor.app.application.people;

import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Theme;

/// A person chooses how the console speaks to them and looks, on every device from the next sign-in
/// on.
public interface SetPreferences {
  Person speak(String login, Language language);

  Person show(String login, Theme theme);
}
