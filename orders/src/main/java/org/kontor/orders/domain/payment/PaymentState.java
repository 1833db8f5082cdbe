package org.kontor.orders.domain.payment;

import java.util.Map;
import java.util.Set;

/// How far one payment has come. How much of it was captured or refunded is said by its amounts.
public enum PaymentState {
  PENDING,
  AUTHORISED,
  DECLINED,
  CAPTURED,
  VOIDED;

  /// Which state may follow which. What was declined, or given up without an answer, is authorised
  /// after all if the provider's answer comes late: then it is let go.
  public static final Map<PaymentState, Set<PaymentState>> GRAPH =
      Map.of(
          PENDING, Set.of(AUTHORISED, DECLINED),
          AUTHORISED, Set.of(CAPTURED, VOIDED),
          DECLINED, Set.of(AUTHORISED),
          CAPTURED, Set.of(),
          VOIDED, Set.of());

  public PaymentState to(PaymentState next) {
    if (next != this && !GRAPH.getOrDefault(this, Set.of()).contains(next)) {
      throw new IllegalStateException("A payment that is " + this + " does not become " + next);
    }
    return next;
  }
}
