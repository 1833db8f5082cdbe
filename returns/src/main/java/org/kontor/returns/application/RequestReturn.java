package org.kontor.returns.application;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.OrderNumber;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.Authority;
import org.kontor.returns.domain.Refusal;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnReason;

/// Announces that units of an order come back. If the policy allows all lines, the return is
/// authorised at once; if what speaks against a line can be overruled, a person with the authority
/// may do so with a reason; and where the shopper says that the goods are faulty or wrong, it waits
/// for a person to decide. Never more units than were delivered and aren't already returned or on
/// their way, however many ask at once.
public interface RequestReturn {
  /// @throws org.kontor.customer.NotFound if there is no such order
  Result request(Command command);

  /// @param overruleReason why staff let it pass; null to go by the policy
  record Command(
      OrderNumber order,
      List<Wish> lines,
      ReturnMethod method,
      String by,
      Authority authority,
      @Nullable String overruleReason) {
    public Command {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("Choose at least one line to return");
      }
      if (lines.stream().map(Wish::line).distinct().count() < lines.size()) {
        throw new IllegalArgumentException("Each line is named once");
      }
    }
  }

  record Wish(int line, int quantity, ReturnReason reason, @Nullable String note) {
    public static final int LONGEST_NOTE = 1000;

    public Wish {
      if (quantity < 1 || quantity > 9999) {
        throw new IllegalArgumentException("A quantity is 1 to 9999");
      }
      if (note != null && note.length() > LONGEST_NOTE) {
        throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
      }
    }
  }

  sealed interface Result {
    record Authorized(RmaNumber number) implements Result {}

    /// Recorded; a person decides.
    record ForAPerson(RmaNumber number, List<Refusal> refusals) implements Result {}

    record Refused(List<Refusal> refusals) implements Result {}

    /// The refund is higher than what this person may let pass.
    record BeyondAuthority(BigDecimal limit) implements Result {}
  }
}
