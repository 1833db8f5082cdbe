package org.kontor.returns.application;

import java.time.Clock;
import java.util.Map;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.PurchaseHistory;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.PurchasedUnits.Count;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnState;
import org.kontor.returns.domain.Returns;
import org.kontor.returns.domain.ShareIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RefundReturnService implements RefundReturn {
  private final Returns returns;
  private final PurchaseHistory purchases;
  private final PurchasedUnits units;
  private final Clock clock;

  RefundReturnService(
      Returns returns, PurchaseHistory purchases, PurchasedUnits units, Clock clock) {
    this.returns = returns;
    this.purchases = purchases;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Result refund(Command command) {
    Return found =
        returns.find(command.number()).orElseThrow(() -> new NotFound("Return", command.number()));
    if (!found.state().mayBecome(ReturnState.REFUND_DUE)) {
      return new Result.WrongState(found.state());
    }
    Map<Integer, Count> counts = units.lock(found.orderId());
    Purchase purchase =
        purchases
            .find(found.orderId())
            .orElseThrow(() -> new NotFound("Order", found.orderNumber()));
    Map<Integer, Integer> refunded = ShareIndex.refunded(purchase, counts);
    Money owed = found.owed(refunded).amount();
    if (command.expected() != null && !command.expected().equals(owed)) {
      return new Result.AnotherAmount(owed);
    }
    if (owed.compareTo(purchase.refundable()) > 0) {
      return new Result.MoreThanRefundable(owed, purchase.refundable());
    }
    units.settle(found.orderId(), found.acceptedUnits());
    returns.save(found, found.approveRefund(refunded, command.by(), clock.instant()));
    return owed.isZero() ? new Result.NothingOwed() : new Result.Approved(owed);
  }
}
