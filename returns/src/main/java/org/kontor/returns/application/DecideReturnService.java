package org.kontor.returns.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.PurchaseHistory;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.domain.AgentLimit;
import org.kontor.returns.domain.Overrule;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnEvent;
import org.kontor.returns.domain.ReturnLine;
import org.kontor.returns.domain.ReturnState;
import org.kontor.returns.domain.Returns;
import org.kontor.returns.domain.ShareIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DecideReturnService implements DecideReturn {
  private final Returns returns;
  private final PurchasedUnits units;
  private final PurchaseHistory purchases;
  private final Clock clock;
  private final AgentLimit agentLimit;

  DecideReturnService(
      Returns returns,
      PurchasedUnits units,
      PurchaseHistory purchases,
      Clock clock,
      AgentLimit agentLimit) {
    this.returns = returns;
    this.units = units;
    this.purchases = purchases;
    this.clock = clock;
    this.agentLimit = agentLimit;
  }

  @Override
  public Result decide(Command command) {
    Return found =
        returns.find(command.number()).orElseThrow(() -> new NotFound("Return", command.number()));
    if (!found.state().mayBecome(becomes(command.decision()))) {
      return new Result.WrongState(found.state());
    }
    Instant now = clock.instant();
    return switch (command.decision()) {
      case AUTHORIZE -> authorize(found, command, now);
      case REJECT -> end(found, found.reject(command.reason(), command.by(), now));
      case CANCEL -> end(found, found.cancel(command.reason(), command.by(), now));
    };
  }

  private Result authorize(Return found, Command command, Instant now) {
    if (!command.authority().mayOverrule(worth(found), agentLimit)) {
      return new Result.BeyondAuthority(agentLimit.amount());
    }
    var overrule = new Overrule(command.reason(), List.of(), command.by(), now);
    returns.save(found, found.authorize(overrule, command.by(), now));
    return new Result.Decided();
  }

  private Money worth(Return found) {
    Purchase purchase =
        purchases
            .find(found.orderId())
            .orElseThrow(() -> new NotFound("Order", found.orderNumber()));
    return found.owed(ShareIndex.refunded(purchase, units.of(found.orderId()))).amount();
  }

  private Result end(Return found, ReturnEvent event) {
    returns.save(found, event);
    units.release(found.orderId(), found.lines().stream().map(ReturnLine::announced).toList());
    return new Result.Decided();
  }

  private static ReturnState becomes(Decision decision) {
    return switch (decision) {
      case AUTHORIZE -> ReturnState.AUTHORIZED;
      case REJECT -> ReturnState.REJECTED;
      case CANCEL -> ReturnState.CANCELLED;
    };
  }
}
