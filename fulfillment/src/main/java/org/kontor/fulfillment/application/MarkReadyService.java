package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.PickupReady;
import org.kontor.fulfillment.domain.promise.WorkCalendar;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.PickupKeeping;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Step;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class MarkReadyService implements MarkReady {
  private final WorkAtHand work;
  private final FulfillmentOrders orders;
  private final LocationDirectory locations;
  private final PickupKeeping kept;
  private final Clock clock;

  MarkReadyService(
      WorkAtHand work,
      FulfillmentOrders orders,
      LocationDirectory locations,
      PickupKeeping kept,
      Clock clock) {
    this.work = work;
    this.orders = orders;
    this.locations = locations;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result ready(Command command) {
    FulfillmentOrder order = work.take(command.id());
    if (order.state() == State.READY) {
      return new Result.Ready();
    }
    if (!order.steps().contains(Step.MAKE_READY)) {
      return new Result.NotPossible(order.state());
    }
    Instant now = clock.instant();
    Location location = locations.find(order.location()).orElseThrow();
    Instant until = closingAfter(location, now.plus(kept.time()));
    String code = orders.freeCode(order.location());
    order.makeReady(code, now, until);
    Delivery delivery = order.delivery();
    orders.save(
        order,
        new Note(now, command.by(), "ready", ""),
        new PickupReady(
            TimeOrderedUuid.next(),
            now,
            delivery.order(),
            delivery.number(),
            delivery.shopper(),
            order.id(),
            order.location(),
            location.name(),
            code,
            until));
    return new Result.Ready();
  }

  /// The end of that day's opening, or of the next day that is open: nobody is told to come to a
  /// shut door.
  private static Instant closingAfter(Location location, Instant moment) {
    WorkCalendar calendar = WorkCalendar.of(location);
    LocalDate day = moment.atZone(location.zone()).toLocalDate();
    LocalDate last = calendar.isWorkingDay(day) ? day : calendar.workingDayAfter(day).orElse(day);
    return calendar.closingOn(last).toInstant();
  }
}
