package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.fulfillment.domain.work.SampleWork.NOON;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.orders.DeliveryMethod;

/// Whatever people do in whatever order.
class AnyWayOfWorkTests {
  @Test
  void itsPiecesAddUpAndEachStateIsReachedWhateverHappens() {
    Set<State> reached = EnumSet.noneOf(State.class);
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed * 7919L);
      FulfillmentOrder work =
          SampleWork.opened(seed % 2 == 0 ? DeliveryMethod.STANDARD : DeliveryMethod.PICKUP);
      for (int i = 0; i < 40; i++) {
        reached.add(work.state());
        step(work, random);
        for (Line line : work.lines()) {
          assertThat(line.picked() + line.unpicked() + line.rejected() + line.cancelled())
              .isEqualTo(line.asked());
        }
        assertThat(work.dueUnits() == 0)
            .isEqualTo(work.state() == State.REJECTED || work.state() == State.CANCELLED);
        assertThat(work.state() != State.PICKED || work.pickedUnits() == work.dueUnits()).isTrue();
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(State.values());
  }

  private static void step(FulfillmentOrder work, Random random) {
    List<Step> steps = List.copyOf(work.steps());
    if (steps.isEmpty()) {
      return;
    }
    Line line = work.lines().get(random.nextInt(3));
    int due = line.due() == 0 ? 0 : 1 + random.nextInt(line.due());
    switch (steps.get(random.nextInt(steps.size()))) {
      case START -> work.start("nils");
      case PICK -> work.pick(line.sku(), Math.min(1, work.unpicked(line.sku())), "nils");
      case PACK -> work.pack(1);
      case SHIP -> work.ship();
      case MAKE_READY -> work.makeReady("4711", NOON, NOON);
      case HAND_OVER -> work.handOver(random.nextBoolean() ? "4711" : "0000", NOON);
      case EXPIRE -> work.expire();
      case REJECT, REJECT_ALL -> {
        if (due > 0) {
          work.reject(line.line(), due);
        }
      }
      case CANCEL -> {
        if (due > 0) {
          work.cancel(line.line(), due);
        }
      }
      case FINISH_PICKING -> {}
    }
  }
}
