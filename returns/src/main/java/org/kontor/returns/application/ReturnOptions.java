package org.kontor.returns.application;

import java.util.List;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.domain.AgentLimit;
import org.kontor.returns.domain.LineAssessment;
import org.kontor.returns.domain.ReturnMethod;

/// What of an order may come back, on which terms, and what a return would give: asked before
/// anything is announced. The answer changes nothing and promises nothing; [RequestReturn] decides.
public interface ReturnOptions {
  /// Each line, as if all that is left of it came back because the shopper changed their mind.
  ///
  /// @throws org.kontor.customer.NotFound if there is no such order
  Options of(OrderNumber order);

  /// What exactly this wish would give.
  ///
  /// @throws org.kontor.customer.NotFound if there is no such order
  Quote quote(OrderNumber order, List<RequestReturn.Wish> lines, ReturnMethod method);

  record Options(Purchase purchase, List<LineAssessment> lines) {}

  /// @param refund the shares less the fee, never negative
  /// @param agentLimit up to which refund a service agent may overrule
  record Quote(
      Purchase purchase,
      List<LineAssessment> lines,
      Money shares,
      Money fee,
      Money refund,
      AgentLimit agentLimit) {
    public boolean isAllowed() {
      return lines.stream().allMatch(LineAssessment::isAllowed);
    }

    public boolean canBeOverruled() {
      return lines.stream().allMatch(LineAssessment::canBeOverruled);
    }
  }
}
