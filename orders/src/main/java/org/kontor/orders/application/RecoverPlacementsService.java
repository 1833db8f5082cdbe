package org.kontor.orders.application;

import java.time.Clock;
import java.time.Duration;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.springframework.stereotype.Service;

@Service
class RecoverPlacementsService implements RecoverPlacements {
  /// Longer than any request takes: whoever placed it isn't at it any more.
  private static final Duration ABANDONED = Duration.ofSeconds(60);

  private static final int AT_ONCE = 20;

  private final Orders orders;
  private final Cashier cashier;
  private final Settlement settlement;
  private final Clock clock;

  RecoverPlacementsService(Orders orders, Cashier cashier, Settlement settlement, Clock clock) {
    this.orders = orders;
    this.cashier = cashier;
    this.settlement = settlement;
    this.clock = clock;
  }

  @Override
  public int recover() {
    int finished = 0;
    for (OrderId id : orders.pendingSince(clock.instant().minus(ABANDONED), AT_ONCE)) {
      Order order = orders.find(id).orElseThrow();
      if (order.state() == OrderState.PAYMENT_PENDING) {
        Order settled = settlement.settle(order, cashier.askAbout(order));
        finished += settled.state() == OrderState.PAYMENT_PENDING ? 0 : 1;
      }
    }
    return finished;
  }
}
