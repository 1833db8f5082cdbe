package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.domain.work.Transition.Way;

class TransitionTests {

  @Test
  void eachStateIsReachedOnOneOfTheWays() {
    Set<State> reached = EnumSet.noneOf(State.class);
    for (Way way : Way.values()) {
      reached.addAll(reachable(way));
    }
    assertThat(reached).containsExactlyInAnyOrder(State.values());
  }

  @Test
  void onlyEndsAreFinal() {
    assertThat(finals(Way.PARCEL))
        .containsExactlyInAnyOrder(State.SHIPPED, State.REJECTED, State.CANCELLED);
    assertThat(finals(Way.PICKUP))
        .containsExactlyInAnyOrder(State.HANDED_OVER, State.REJECTED, State.CANCELLED);
  }

  @Test
  void nothingThatIsPackedIsCancelled() {
    assertThat(Transition.steps(Way.PARCEL, State.PACKED)).containsExactly(Step.SHIP);
  }

  @Test
  void aStepLeadsToOneState() {
    Set<String> seen = new HashSet<>();
    for (Transition t : Transition.ALL) {
      assertThat(seen.add(t.way() + " " + t.from() + " " + t.step())).as(t.toString()).isTrue();
    }
  }

  private static Set<State> reachable(Way way) {
    Set<State> reached = EnumSet.of(State.OPEN);
    for (boolean more = true; more; ) {
      more = false;
      for (Transition t : Transition.ALL) {
        more |= t.way() == way && reached.contains(t.from()) && reached.add(t.to());
      }
    }
    return reached;
  }

  private static Set<State> finals(Way way) {
    Set<State> finals = EnumSet.copyOf(reachable(way));
    finals.removeIf(state -> !Transition.steps(way, state).isEmpty());
    return finals;
  }
}
