package org.kontor.returns.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.returns.domain.ReturnState.*;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnStateTests {
  @Test
  void everyStateIsReached() {
    Set<ReturnState> reached = EnumSet.of(REQUESTED);
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (ReturnState next : open.remove().next()) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(ReturnState.values());
  }

  @Test
  void theseAreTerminal() {
    assertThat(ReturnState.values())
        .filteredOn(ReturnState::isTerminal)
        .containsExactlyInAnyOrder(CLOSED, REJECTED, CANCELLED, EXPIRED);
  }

  @Test
  void nothingEndsEarlyOnceGoodsAreHere() {
    for (ReturnState state : EnumSet.of(RECEIVED, INSPECTED, DISPOSITIONED, REFUND_DUE)) {
      assertThat(state.next()).doesNotContain(REJECTED, CANCELLED, EXPIRED);
    }
  }
}
