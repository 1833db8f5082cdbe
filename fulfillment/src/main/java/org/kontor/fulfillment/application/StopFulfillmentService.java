package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.work.Deliveries;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Stopped;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.kontor.inventory.Claim;
import org.kontor.orders.OrderId;
import org.kontor.orders.StopFulfillment;
import org.kontor.orders.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Units that wait are taken first, then those that nobody has touched, and last those that are
/// ready for collection.
@Service
class StopFulfillmentService implements StopFulfillment {
  private static final List<State> FIRST_TAKEN =
      List.of(State.EXPIRED, State.OPEN, State.PICKING, State.PICKED, State.READY);

  private final Deliveries deliveries;
  private final FulfillmentOrders orders;
  private final WaitingUnits waitingUnits;
  private final Clock clock;

  StopFulfillmentService(
      Deliveries deliveries, FulfillmentOrders orders, WaitingUnits waitingUnits, Clock clock) {
    this.deliveries = deliveries;
    this.orders = orders;
    this.waitingUnits = waitingUnits;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Result stop(OrderId order, List<Units> units, List<Claim> plan) {
    Deliveries.Locked locked = deliveries.lock(order);
    return locked.delivery() == null
        ? stopUnplanned(order, units, plan, locked.stopped())
        : stopPlanned(order, units);
  }

  private Result stopUnplanned(
      OrderId order, List<Units> units, List<Claim> plan, List<Stopped> before) {
    List<Claim> released = new ArrayList<>();
    List<Stopped> stopped = new ArrayList<>();
    for (Units wanted : units) {
      int left = wanted.quantity();
      for (Claim claim : plan) {
        int free = claim.line() == wanted.line() ? claim.quantity() - stoppedOf(claim, before) : 0;
        int taken = Math.min(left, free);
        if (taken > 0) {
          released.add(new Claim(claim.line(), claim.location(), claim.sku(), taken));
          stopped.add(new Stopped(claim.line(), claim.location(), taken));
          left -= taken;
        }
      }
      if (left > 0) {
        stopped.add(new Stopped(wanted.line(), null, left));
      }
    }
    deliveries.noteStopped(order, stopped);
    return new Result.Stopped(released);
  }

  private static int stoppedOf(Claim claim, List<Stopped> before) {
    return before.stream()
        .filter(s -> s.line() == claim.line() && claim.location().equals(s.location()))
        .mapToInt(Stopped::quantity)
        .sum();
  }

  private Result stopPlanned(OrderId order, List<Units> units) {
    List<FulfillmentOrder> work =
        orders.of(order).stream()
            .filter(part -> FIRST_TAKEN.contains(part.state()))
            .sorted(Comparator.comparingInt(part -> FIRST_TAKEN.indexOf(part.state())))
            .toList();
    List<Demand> waiting = waitingUnits.of(order);
    Map<Integer, Integer> wanted = new TreeMap<>();
    units.forEach(u -> wanted.merge(u.line(), u.quantity(), Integer::sum));
    List<Units> tooLate = new ArrayList<>();
    wanted.forEach((line, quantity) -> {
      int free = work.stream().mapToInt(part -> part.stoppable(line)).sum() + of(line, waiting);
      if (free < quantity) {
        tooLate.add(new Units(line, quantity - free));
      }
    });
    if (!tooLate.isEmpty()) {
      return new Result.TooLate(tooLate);
    }
    Instant now = clock.instant();
    takeWaiting(order, waiting, wanted, now);
    List<Claim> released = new ArrayList<>();
    work.forEach(part -> released.addAll(take(part, wanted, now)));
    return new Result.Stopped(released);
  }

  private static int of(int line, List<Demand> waiting) {
    return waiting.stream().filter(d -> d.line() == line).mapToInt(Demand::quantity).sum();
  }

  /// Lowers `wanted` by what it takes.
  private void takeWaiting(
      OrderId order, List<Demand> waiting, Map<Integer, Integer> wanted, Instant now) {
    List<Demand> left = new ArrayList<>();
    List<Stopped> stopped = new ArrayList<>();
    for (Demand demand : waiting) {
      int taken = Math.min(demand.quantity(), wanted.getOrDefault(demand.line(), 0));
      if (taken > 0) {
        stopped.add(new Stopped(demand.line(), null, taken));
        wanted.merge(demand.line(), -taken, Integer::sum);
      }
      if (taken < demand.quantity()) {
        left.add(new Demand(demand.line(), demand.sku(), demand.quantity() - taken));
      }
    }
    if (!stopped.isEmpty()) {
      waitingUnits.set(order, left, now, null);
      deliveries.noteStopped(order, stopped);
    }
  }

  /// Lowers `wanted` by what it takes.
  ///
  /// @return what is reserved for it; nothing for a pick-up that expired: that was given back then
  private List<Claim> take(FulfillmentOrder part, Map<Integer, Integer> wanted, Instant now) {
    boolean reserved = part.state().holdsStock();
    List<Claim> taken = new ArrayList<>();
    for (Claim claim : part.claims()) {
      int pieces = Math.min(claim.quantity(), wanted.getOrDefault(claim.line(), 0));
      if (pieces > 0) {
        part.cancel(claim.line(), pieces);
        wanted.merge(claim.line(), -pieces, Integer::sum);
        taken.add(new Claim(claim.line(), claim.location(), claim.sku(), pieces));
      }
    }
    if (!taken.isEmpty()) {
      String what =
          taken.stream().map(c -> c.quantity() + " x " + c.sku()).collect(Collectors.joining(", "));
      orders.save(part, new Note(now, "shopper", "cancelled", what), null);
    }
    return reserved ? taken : List.of();
  }
}
