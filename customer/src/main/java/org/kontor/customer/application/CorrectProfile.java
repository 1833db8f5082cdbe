package org.kontor.customer.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;

/// Puts right a profile's name, the number to call, and the language that we write in. Messages
/// that haven't left yet use the new language.
///
/// Refuses what can't be a name, a number or one of our languages, all problems at once, and what
/// someone else has changed since the version that was read.
public interface CorrectProfile {
  /// @throws org.kontor.customer.NotFound if there is no such customer
  Result correct(Command command);

  /// @param phone blank for none
  /// @param writeIn blank for "as in each order"
  /// @param by a person's login
  record Command(
      CustomerId customer,
      int version,
      String name,
      @Nullable String phone,
      @Nullable String writeIn,
      String by) {}

  sealed interface Result {
    record Corrected() implements Result {}

    /// It was like this already.
    record Unchanged() implements Result {}

    record Invalid(List<Problem> problems) implements Result {}

    record Stale() implements Result {}
  }

  enum Problem {
    NAME_MISSING,
    NAME_TOO_LONG,
    PHONE_UNREADABLE,
    LANGUAGE_UNKNOWN
  }
}
