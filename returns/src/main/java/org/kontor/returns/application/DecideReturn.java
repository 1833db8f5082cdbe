package org.kontor.returns.application;

import java.math.BigDecimal;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.Authority;
import org.kontor.returns.domain.ReturnState;

/// What a person decides about a return before anything has arrived: let it come although the
/// policy says no, refuse it, or call it off. Refusing and calling off free its units for another
/// return. Nothing happens to the money.
public interface DecideReturn {
  /// @throws org.kontor.customer.NotFound if there is no such return
  Result decide(Command command);

  /// @param reason why; needed for each
  record Command(
      RmaNumber number, Decision decision, String reason, String by, Authority authority) {
    public Command {
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > 500) {
        throw new IllegalArgumentException("A reason of at most 500 characters is needed");
      }
    }
  }

  enum Decision {
    AUTHORIZE,
    REJECT,
    CANCEL
  }

  sealed interface Result {
    record Decided() implements Result {}

    record BeyondAuthority(BigDecimal limit) implements Result {}

    /// That step isn't possible from the state that it is in.
    record WrongState(ReturnState state) implements Result {}
  }
}
