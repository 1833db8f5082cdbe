package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.FulfillmentReplanned;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.work.Deliveries;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Stopped;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PlanFulfillmentService implements PlanFulfillment {
  private final Deliveries deliveries;
  private final FulfillmentOrders orders;
  private final WaitingUnits waitingUnits;
  private final DueDates dueDates;
  private final Clock clock;

  PlanFulfillmentService(
      Deliveries deliveries,
      FulfillmentOrders orders,
      WaitingUnits waitingUnits,
      DueDates dueDates,
      Clock clock) {
    this.deliveries = deliveries;
    this.orders = orders;
    this.waitingUnits = waitingUnits;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result plan(Command command) {
    Instant now = clock.instant();
    Delivery delivery = command.delivery();
    Optional<List<Stopped>> stopped = deliveries.begin(delivery, command.decision(), now);
    if (stopped.isEmpty()) {
      return new Result.PlannedBefore();
    }
    List<FulfillmentOrder> opened = new ArrayList<>();
    byLocation(command.plan(), stopped.get())
        .forEach((location, claims) ->
            opened.add(
                FulfillmentOrder.open(
                    delivery, location, 1, dueDates.asPromised(delivery, location), null, claims)));
    orders.add(opened);
    List<Demand> waiting = unplanned(delivery, command.plan(), stopped.get());
    if (!waiting.isEmpty()) {
      List<Units> units = waiting.stream().map(d -> new Units(d.line(), d.quantity())).toList();
      waitingUnits.set(
          delivery.order(),
          waiting,
          now,
          new FulfillmentReplanned(
              TimeOrderedUuid.next(), now, delivery.order(), units, List.of()));
    }
    return new Result.Planned(opened.stream().map(FulfillmentOrder::id).toList());
  }

  private static Map<LocationId, List<Claim>> byLocation(List<Claim> plan, List<Stopped> stopped) {
    Map<LocationId, Map<Integer, Claim>> merged = new TreeMap<>();
    for (Claim claim : plan) {
      merged
          .computeIfAbsent(claim.location(), _ -> new TreeMap<>())
          .merge(
              claim.line(),
              claim,
              (a, b) -> new Claim(a.line(), a.location(), a.sku(), a.quantity() + b.quantity()));
    }
    Map<LocationId, List<Claim>> left = new TreeMap<>();
    merged.forEach((location, claims) -> {
      List<Claim> rest =
          claims.values().stream().flatMap(claim -> without(claim, stopped).stream()).toList();
      if (!rest.isEmpty()) {
        left.put(location, rest);
      }
    });
    return left;
  }

  private static Optional<Claim> without(Claim claim, List<Stopped> stopped) {
    int gone =
        stopped.stream()
            .filter(s -> s.line() == claim.line() && claim.location().equals(s.location()))
            .mapToInt(Stopped::quantity)
            .sum();
    return gone >= claim.quantity()
        ? Optional.empty()
        : Optional.of(
            new Claim(claim.line(), claim.location(), claim.sku(), claim.quantity() - gone));
  }

  private static List<Demand> unplanned(
      Delivery delivery, List<Claim> plan, List<Stopped> stopped) {
    Map<Integer, Integer> planned =
        plan.stream()
            .collect(Collectors.groupingBy(Claim::line, Collectors.summingInt(Claim::quantity)));
    Map<Integer, Integer> gone =
        stopped.stream()
            .filter(s -> s.location() == null)
            .collect(
                Collectors.groupingBy(Stopped::line, Collectors.summingInt(Stopped::quantity)));
    return delivery.items().stream()
        .flatMap(item -> {
          int rest =
              item.quantity()
                  - planned.getOrDefault(item.line(), 0)
                  - gone.getOrDefault(item.line(), 0);
          return rest > 0
              ? Optional.of(new Demand(item.line(), item.sku(), rest)).stream()
              : Optional.<Demand>empty().stream();
        })
        .toList();
  }
}
