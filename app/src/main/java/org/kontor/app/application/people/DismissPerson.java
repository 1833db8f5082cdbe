package org.kontor.app.application.people;

/// Someone leaves: from then on they can't sign in, and open sessions end within seconds. Histories
/// keep their login. Nobody dismisses themselves, so one administrator always stays.
public interface DismissPerson {
  /// False if someone tried to dismiss themselves.
  boolean dismiss(String login, String by);
}
