package org.kontor.returns.application;

import java.util.List;
import org.kontor.inventory.LocationId;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.ReturnState;

/// Writes down what really arrived of an authorised return, at any location that takes returns.
/// Less than announced is fine: the units that didn't come may be announced again. More isn't taken
/// in. Orders hears of it at once; the refund follows the receipt, but not by itself. A return is
/// received once; a second receipt is refused.
public interface ReceiveReturn {
  /// @throws org.kontor.customer.NotFound if there is no such return
  Result receive(Command command);

  record Command(RmaNumber number, LocationId location, List<Came> lines, String by) {
    public Command {
      lines = List.copyOf(lines);
      if (lines.stream().map(Came::line).distinct().count() < lines.size()) {
        throw new IllegalArgumentException("Each line is named once");
      }
    }
  }

  /// @param turnedAway came, but wasn't taken in: more than announced, or another thing
  record Came(int line, int received, int turnedAway) {
    public Came {
      if (received < 0 || turnedAway < 0) {
        throw new IllegalArgumentException("What came is counted from 0");
      }
    }
  }

  sealed interface Result {
    record Received() implements Result {}

    /// Not one unit was taken in: then nothing was received.
    record NothingCame() implements Result {}

    record MoreThanAnnounced(int line, int announced) implements Result {}

    record UnknownLine(int line) implements Result {}

    /// The location doesn't exist, is closed, or takes no returns.
    record NotAReturnLocation(LocationId location) implements Result {}

    /// The person is bound to another store.
    record NotYourLocation(LocationId location) implements Result {}

    record WrongState(ReturnState state) implements Result {}
  }
}
