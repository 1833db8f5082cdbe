package org.kontor.app.application.people;

import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Theme;

/// A person chooses how the console speaks to them and looks, on every device from the next sign-in
/// on.
public interface SetPreferences {
  void speak(String login, Language language);

  void show(String login, Theme theme);
}
