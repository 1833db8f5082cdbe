package org.kontor.fulfillment.application;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ConfirmPicksService implements ConfirmPicks {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final Clock clock;

  ConfirmPicksService(WorkAtHand work, FulfillmentOrders orders, Clock clock) {
    this.work = work;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result confirm(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (order.state() != State.OPEN && !order.steps().contains(Step.PICK)) {
      return new Result.NotPossible(order.state());
    }
    Map<Sku, Integer> taken = new TreeMap<>();
    command.taken().forEach(one -> taken.merge(one.sku(), one.quantity(), Math::addExact));
    for (var one : taken.entrySet()) {
      int missing = order.unpicked(one.getKey());
      if (one.getValue() > missing) {
        return new Result.TooMany(one.getKey(), missing);
      }
    }
    taken.forEach((sku, pieces) -> order.pick(sku, pieces, command.by()));
    int pieces = taken.values().stream().mapToInt(Integer::intValue).sum();
    orders.save(
        order,
        new Note(
            clock.instant(),
            command.by(),
            "picked",
            "%d x, %d SKUs".formatted(pieces, taken.size())),
        null);
    return new Result.Confirmed(order.state() == State.PICKED);
  }
}
