package org.kontor.app.application.people;

import java.time.Instant;
import java.util.Map;
import org.kontor.app.domain.people.Person;

/// A person takes another password. All their other sessions end; the one that says so goes on.
public interface ChangePassword {
  Result change(Command command);

  /// @param again the new one once more, in case it was mistyped
  record Command(String login, String current, String wanted, String again) {
    @Override
    public String toString() {
      return "Command[login=" + login + "]";
    }
  }

  sealed interface Result {
    record Changed(Person person) implements Result {}

    /// @param reasons by field
    record Refused(Map<String, Reason> reasons) implements Result {}

    /// Too many wrong passwords.
    record Paused(Instant until) implements Result {}
  }

  /// Why a field can't be so.
  enum Reason {
    CURRENT_WRONG,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_NAME,
    PASSWORD_GUESSED,
    PASSWORD_SAME,
    AGAIN_DIFFERS
  }
}
