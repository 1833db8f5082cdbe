package org.kontor.orders.domain;

import java.util.Map;
import java.util.Set;

/// Where an order is as a whole. How it is paid and how far each unit has come are told apart from
/// it.
public enum OrderState {
  /// Stock is reserved, and the payment provider is being asked.
  PAYMENT_PENDING,
  /// Agreed: it is being delivered.
  OPEN,
  /// Each unit has left or was cancelled, and its money is taken.
  COMPLETED,
  /// Not one unit will be delivered.
  CANCELLED,
  /// It was not paid and so never came about.
  FAILED;

  /// Which state may follow which; what has no successor is final.
  public static final Map<OrderState, Set<OrderState>> GRAPH =
      Map.of(
          PAYMENT_PENDING, Set.of(OPEN, FAILED),
          OPEN, Set.of(COMPLETED, CANCELLED),
          COMPLETED, Set.of(),
          CANCELLED, Set.of(),
          FAILED, Set.of());

  OrderState to(OrderState next) {
    if (!GRAPH.getOrDefault(this, Set.of()).contains(next)) {
      throw new IllegalStateException("An order that is " + this + " does not become " + next);
    }
    return next;
  }
}
