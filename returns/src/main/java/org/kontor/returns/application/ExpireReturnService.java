package org.kontor.returns.application;

import java.time.Clock;
import java.time.Instant;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnLine;
import org.kontor.returns.domain.ReturnState;
import org.kontor.returns.domain.Returns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ExpireReturnService implements ExpireReturn {
  private final Returns returns;
  private final PurchasedUnits units;
  private final Clock clock;

  ExpireReturnService(Returns returns, PurchasedUnits units, Clock clock) {
    this.returns = returns;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public void expire(RmaNumber number) {
    returns
        .find(number)
        .filter(found -> found.state().mayBecome(ReturnState.EXPIRED))
        .ifPresent(found -> expire(found, clock.instant()));
  }

  private void expire(Return found, Instant now) {
    returns.save(found, found.expire(now));
    units.release(found.orderId(), found.lines().stream().map(ReturnLine::announced).toList());
  }
}
