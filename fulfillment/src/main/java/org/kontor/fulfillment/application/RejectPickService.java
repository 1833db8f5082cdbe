package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.PickRejected;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Line;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.RejectionReason.Stock;
import org.kontor.fulfillment.domain.work.Rejections;
import org.kontor.fulfillment.domain.work.Step;
import org.kontor.inventory.Claim;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RejectPickService implements RejectPick {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final Rejections rejections;
  private final Resourcing resourcing;
  private final Clock clock;

  RejectPickService(
      WorkAtHand work,
      FulfillmentOrders orders,
      Rejections rejections,
      Resourcing resourcing,
      Clock clock) {
    this.work = work;
    this.orders = orders;
    this.rejections = rejections;
    this.resourcing = resourcing;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result reject(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (!order.steps().contains(Step.REJECT)) {
      return new Result.NotPossible(order.state());
    }
    if (command.line() != null
        && order.lines().stream().noneMatch(line -> line.line() == command.line())) {
      return new Result.NoSuchLine(command.line());
    }
    List<Demand> refused = new ArrayList<>();
    for (Line line : order.lines()) {
      if (command.line() == null || command.line() == line.line()) {
        int pieces = command.quantity() == null ? line.unpicked() : command.quantity();
        if (pieces > line.due() || pieces < 0) {
          return new Result.TooMany(line.due());
        }
        if (pieces > 0) {
          refused.add(new Demand(line.line(), line.sku(), pieces));
        }
      }
    }
    return refused.isEmpty() ? new Result.TooMany(0) : reject(order, refused, command);
  }

  private Result reject(FulfillmentOrder order, List<Demand> refused, Command command) {
    Instant now = clock.instant();
    Delivery delivery = order.delivery();
    List<Claim> claims = refused.stream().map(d -> order.reject(d.line(), d.quantity())).toList();
    boolean there = command.reason().stock() == Stock.THERE;
    String what =
        claims.stream().map(c -> c.quantity() + " x " + c.sku()).collect(Collectors.joining(", "));
    orders.save(
        order,
        new Note(now, command.by(), "rejected." + command.reason(), what),
        new PickRejected(
            TimeOrderedUuid.next(),
            now,
            delivery.order(),
            delivery.number(),
            order.id(),
            order.location(),
            command.reason().name(),
            command.reason().stock() == Stock.UNSELLABLE,
            there ? List.of() : claims));
    for (Claim claim : claims) {
      rejections.add(order.id(), delivery.order(), claim, command.reason(), now, command.by());
    }
    Resourcing.Outcome outcome =
        resourcing.elsewhere(delivery, refused, order.location(), there ? claims : List.of(), now);
    return new Result.Rejected(outcome.resourced(), outcome.waiting());
  }
}
