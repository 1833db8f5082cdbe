package org.kontor.fulfillment.application;

import java.time.Clock;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StartPickingService implements StartPicking {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final Clock clock;

  StartPickingService(WorkAtHand work, FulfillmentOrders orders, Clock clock) {
    this.work = work;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result start(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (order.state() == State.PICKING) {
      return new Result.Started();
    }
    if (!order.steps().contains(Step.START)) {
      return new Result.NotPossible(order.state());
    }
    order.start(command.by());
    orders.save(order, new Note(clock.instant(), command.by(), "started", ""), null);
    return new Result.Started();
  }
}
