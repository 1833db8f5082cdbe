package org.kontor.returns.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.Condition;
import org.kontor.returns.domain.Disposition;
import org.kontor.returns.domain.ReturnState;

/// Writes down what was seen of each received line, how many of its units are accepted, and what
/// becomes of them. The inspection and the disposition are two steps: if a disposition is missing,
/// the return stays inspected and this is asked again for the dispositions alone. What stays at the
/// location is told to stock; nothing happens to the money.
public interface InspectReturn {
  /// @throws org.kontor.customer.NotFound if there is no such return
  /// @throws IllegalArgumentException if a received line is left out, or a disposition doesn't fit
  ///   the condition
  Result inspect(Command command);

  record Command(RmaNumber number, List<Look> lines, String by) {
    public Command {
      lines = List.copyOf(lines);
      if (lines.stream().map(Look::line).distinct().count() < lines.size()) {
        throw new IllegalArgumentException("Each line is named once");
      }
    }
  }

  /// @param condition null only if it was inspected before
  /// @param accepted of the received units; null for all
  /// @param note needed if fewer are accepted
  record Look(
      int line,
      @Nullable Condition condition,
      @Nullable Integer accepted,
      @Nullable String note,
      @Nullable Disposition disposition) {}

  sealed interface Result {
    /// The dispositions are still to be chosen.
    record Inspected() implements Result {}

    record Dispositioned() implements Result {}

    record WrongState(ReturnState state) implements Result {}

    /// The person is bound to another store than the one that received it.
    record NotYourLocation() implements Result {}
  }
}
