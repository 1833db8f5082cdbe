package org.kontor.app.application.people;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.inventory.LocationId;

/// Gives someone a place in the house, or another one. What they may do changes within seconds,
/// also in sessions that are open. The last administrator keeps that role.
public interface AppointPerson {
  Result appoint(Command command);

  /// @param isNew whether the login must be free, or taken
  /// @param password the new one, as [NewPassword] wants it; null leaves it as it is, which only a
  ///   known person can
  record Command(
      String login,
      boolean isNew,
      String name,
      Role role,
      Set<LocationId> stores,
      @Nullable String password) {}

  sealed interface Result {
    record Appointed(Person person) implements Result {}

    /// @param reasons by field
    record Refused(Map<String, Reason> reasons) implements Result {}
  }

  /// Why a field can't be so.
  enum Reason {
    LOGIN_FORM,
    LOGIN_TAKEN,
    NAME_MISSING,
    STORES_MISSING,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_NAME,
    PASSWORD_GUESSED,
    LAST_ADMINISTRATOR
  }
}
