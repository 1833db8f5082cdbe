package org.kontor.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.orders.domain.payment.PaymentState;

class StateGraphTests {
  static <S> Set<S> reachable(S from, Map<S, Set<S>> graph) {
    Set<S> reached = new HashSet<>(Set.of(from));
    Deque<S> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (S next : graph.get(open.pop())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }

  @Test
  void reachesEachStateOfAnOrder() {
    assertThat(reachable(OrderState.PAYMENT_PENDING, OrderState.GRAPH))
        .containsExactlyInAnyOrder(OrderState.values());
  }

  @Test
  void reachesEachStateOfAPayment() {
    assertThat(reachable(PaymentState.PENDING, PaymentState.GRAPH))
        .containsExactlyInAnyOrder(PaymentState.values());
  }

  @Test
  void refusesWhatTheGraphDoesNotHave() {
    assertThatThrownBy(() -> OrderState.FAILED.to(OrderState.OPEN))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PaymentState.VOIDED.to(PaymentState.CAPTURED))
        .isInstanceOf(IllegalStateException.class);
  }
}
