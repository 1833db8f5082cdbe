package org.kontor.returns.application;

import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.ReturnState;

/// Approves what is owed for a return whose pieces all have their place: the frozen shares of the
/// accepted units less the fee. Orders then pays it back to where it came from; once the provider
/// has confirmed, the return is closed. Approved once.
public interface RefundReturn {
  /// @throws org.kontor.customer.NotFound if there is no such return
  Result refund(Command command);

  /// @param expected the amount that the person agreed to; null to approve whatever is owed
  record Command(RmaNumber number, @Nullable Money expected, String by) {}

  sealed interface Result {
    record Approved(Money amount) implements Result {}

    /// Nothing is owed, so the return is closed.
    record NothingOwed() implements Result {}

    /// Another amount is owed than the person agreed to.
    record AnotherAmount(Money owed) implements Result {}

    /// The order has less left to give back than is owed; nothing was approved.
    record MoreThanRefundable(Money owed, Money refundable) implements Result {}

    /// A step before is missing, or it was approved already.
    record WrongState(ReturnState state) implements Result {}
  }
}
