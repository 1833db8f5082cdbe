package org.kontor.orders.application;

import java.time.Clock;
import java.util.Map;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.kontor.inventory.ClaimStock;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.cart.Carts;
import org.kontor.orders.domain.payment.Payments.Outcome;
import org.springframework.stereotype.Component;

/// The second transaction of a placement: writes down what the provider said, and what follows from
/// it.
@Component
class Settlement {
  private final Orders orders;
  private final Carts carts;
  private final ClaimStock claims;
  private final Transactions transactions;
  private final Clock clock;

  Settlement(
      Orders orders, Carts carts, ClaimStock claims, Transactions transactions, Clock clock) {
    this.orders = orders;
    this.carts = carts;
    this.claims = claims;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The order as it is afterwards, also if the recovery job was faster.
  Order settle(Order order, Map<Integer, Outcome> outcomes) {
    try {
      return write(order, outcomes);
    } catch (StaleVersion e) {
      Order newer = orders.find(order.id()).orElseThrow(() -> new NotFound("Order", order.id()));
      return write(newer, outcomes);
    }
  }

  private Order write(Order order, Map<Integer, Outcome> outcomes) {
    return transactions.inOne(() -> {
      Change change = order.paid(outcomes, clock.instant());
      if (order.state() == OrderState.FAILED) {
        claims.releaseAll(order.id().holder());
      }
      if (order.state() == OrderState.OPEN && order.agreement().cart() != null) {
        carts.remove(order.agreement().cart());
      }
      orders.save(order, change);
      return order;
    });
  }
}
