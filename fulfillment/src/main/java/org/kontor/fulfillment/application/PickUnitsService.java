package org.kontor.fulfillment.application;

import java.time.Clock;
import java.util.Optional;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PickUnitsService implements PickUnits {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final Variants variants;
  private final Clock clock;

  PickUnitsService(WorkAtHand work, FulfillmentOrders orders, Variants variants, Clock clock) {
    this.work = work;
    this.orders = orders;
    this.variants = variants;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result pick(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (order.state() != State.OPEN && !order.steps().contains(Step.PICK)) {
      return new Result.NotPossible(order.state());
    }
    Optional<VariantSummary> scanned = variants.scan(command.code().strip());
    if (scanned.isEmpty()) {
      return new Result.UnknownCode(command.code());
    }
    Sku sku = scanned.get().sku();
    if (order.lines().stream().noneMatch(line -> line.sku().equals(sku) && line.due() > 0)) {
      return new Result.WrongItem(scanned.get());
    }
    if (command.quantity() < 1 || command.quantity() > order.unpicked(sku)) {
      return new Result.TooMany(scanned.get(), order.unpicked(sku));
    }
    order.pick(sku, command.quantity(), command.by());
    orders.save(
        order,
        new Note(clock.instant(), command.by(), "picked", command.quantity() + " x " + sku),
        null);
    return new Result.Picked(sku, order.state() == State.PICKED);
  }
}
