package org.kontor.orders.application;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.springframework.stereotype.Service;

@Service
class RecoverPlacementsService implements RecoverPlacements {
  private static final System.Logger LOG =
      System.getLogger(RecoverPlacementsService.class.getName());

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
      try {
        finished += recover(id) ? 1 : 0;
      } catch (RuntimeException e) {
        // One that can't be finished must not hold up the others
        LOG.log(WARNING, "Placement of order " + id + " will be tried again", e);
      }
    }
    return finished;
  }

  private boolean recover(OrderId id) {
    Order order = orders.find(id).orElseThrow();
    if (order.state() != OrderState.PAYMENT_PENDING) {
      return false;
    }
    return settlement.settle(order, cashier.askAbout(order)).state() != OrderState.PAYMENT_PENDING;
  }
}
