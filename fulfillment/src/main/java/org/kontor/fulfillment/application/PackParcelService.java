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
class PackParcelService implements PackParcel {
  private static final int HEAVIEST = 70_000;

  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final Clock clock;

  PackParcelService(WorkAtHand work, FulfillmentOrders orders, Clock clock) {
    this.work = work;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result pack(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (order.state() == State.PACKED) {
      return new Result.Packed();
    }
    if (!order.steps().contains(Step.PACK)) {
      return new Result.NotPossible(order.state());
    }
    int grams = command.grams() == null ? Math.max(1, order.goodsGrams()) : command.grams();
    if (grams < 1 || grams > HEAVIEST) {
      return new Result.WeightRefused();
    }
    order.pack(grams);
    orders.save(order, new Note(clock.instant(), command.by(), "packed", grams + " g"), null);
    return new Result.Packed();
  }
}
