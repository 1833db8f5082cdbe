package org.kontor.fulfillment.application;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.fulfillment.FulfillmentReplanned;
import org.kontor.fulfillment.PromiseSlipped;
import org.kontor.fulfillment.domain.sourcing.Candidate;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Decisions;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.sourcing.Question;
import org.kontor.fulfillment.domain.sourcing.Sourcing;
import org.kontor.fulfillment.domain.work.Deliveries;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Rejections;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.kontor.inventory.Claim;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;
import org.springframework.stereotype.Service;

/// Finds another location for units that lost theirs, and tells whoever has to know. The caller has
/// locked the order.
@Service
class Resourcing {
  /// A location that refused is left out for so long; by then its stock has been corrected.
  private static final Duration LEFT_OUT = Duration.ofHours(1);

  private static final int TRIES = 3;

  private final FulfillmentOrders orders;
  private final Deliveries deliveries;
  private final WaitingUnits waitingUnits;
  private final Rejections rejections;
  private final Candidates candidates;
  private final LocationDirectory locations;
  private final ClaimStock claimStock;
  private final Decisions decisions;
  private final DueDates dueDates;

  Resourcing(
      FulfillmentOrders orders,
      Deliveries deliveries,
      WaitingUnits waitingUnits,
      Rejections rejections,
      Candidates candidates,
      LocationDirectory locations,
      ClaimStock claimStock,
      Decisions decisions,
      DueDates dueDates) {
    this.orders = orders;
    this.deliveries = deliveries;
    this.waitingUnits = waitingUnits;
    this.rejections = rejections;
    this.candidates = candidates;
    this.locations = locations;
    this.claimStock = claimStock;
    this.decisions = decisions;
    this.dueDates = dueDates;
  }

  /// @param resourced pieces that have a location now, `waiting` those that have none
  record Outcome(int resourced, int waiting) {}

  /// Units that a location refused: from elsewhere, or they join those that wait.
  ///
  /// @param freed what is given back there, because it is there all the same
  Outcome elsewhere(
      Delivery delivery, List<Demand> refused, LocationId without, List<Claim> freed, Instant now) {
    Decision decision = claimed(delivery, refused, excluded(delivery, without, now), freed, now);
    List<FulfillmentOrder> opened = open(delivery, decision, now);
    List<Demand> waiting = joined(waitingUnits.of(delivery.order()), decision.unserved());
    tellOrders(delivery, waiting, opened, now);
    tellShopper(delivery, opened, !decision.unserved().isEmpty(), now);
    return outcome(decision);
  }

  /// Units that wait: those that can be had now are, and the rest goes on waiting.
  Outcome again(Delivery delivery, List<Demand> waiting, Instant now) {
    Decision decision = claimed(delivery, waiting, excluded(delivery, null, now), List.of(), now);
    if (decision.plan().isEmpty()) {
      waitingUnits.set(delivery.order(), waiting, now, null);
    } else {
      List<FulfillmentOrder> opened = open(delivery, decision, now);
      tellOrders(delivery, decision.unserved(), opened, now);
      tellShopper(delivery, opened, false, now);
    }
    return outcome(decision);
  }

  private static Outcome outcome(Decision decision) {
    return new Outcome(
        decision.plan().stream().mapToInt(Claim::quantity).sum(),
        decision.unserved().stream().mapToInt(Demand::quantity).sum());
  }

  private Set<LocationId> excluded(Delivery delivery, @Nullable LocationId without, Instant now) {
    Set<LocationId> excluded =
        new HashSet<>(rejections.since(delivery.order(), now.minus(LEFT_OUT)));
    if (without != null) {
      excluded.add(without);
    }
    return excluded;
  }

  /// A decision whose plan is reserved for the order. If someone else was faster, it is decided
  /// anew on fresh figures; after three times the units wait rather than fight.
  private Decision claimed(
      Delivery delivery,
      List<Demand> demands,
      Set<LocationId> excluded,
      List<Claim> freed,
      Instant now) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Decision decision =
          Sourcing.decide(question(delivery, demands, excluded, now), destination(delivery), now);
      List<Claim> given = attempt == 0 ? freed : List.of();
      if (claimStock.exchange(delivery.order().holder(), given, decision.plan())
          instanceof ClaimStock.Result.Claimed) {
        return decision;
      }
    }
    return Sourcing.decide(new Question(demands, List.of(), true), destination(delivery), now);
  }

  private Question question(
      Delivery delivery, List<Demand> demands, Set<LocationId> excluded, Instant now) {
    Map<LocationId, Map<Sku, Integer>> stock =
        candidates.stock(delivery.channel(), demands.stream().map(Demand::sku).toList());
    PostalAddress to = delivery.shipTo();
    LocationId collectAt = delivery.collectAt();
    Optional<Location> store = Optional.ofNullable(collectAt).flatMap(locations::find);
    List<Candidate> able =
        store.isPresent()
            ? candidates.collecting(store.get(), null, stock, excluded, now)
            : candidates.shipping(
                to == null ? null : candidates.locate(to.country(), to.postalCode()),
                stock,
                excluded,
                now);
    return new Question(demands, able, true);
  }

  private static String destination(Delivery delivery) {
    PostalAddress to = delivery.shipTo();
    return delivery.collectAt() != null || to == null
        ? String.valueOf(delivery.collectAt())
        : to.postalCode() + " " + to.country();
  }

  private List<FulfillmentOrder> open(Delivery delivery, Decision decision, Instant now) {
    List<FulfillmentOrder> before = orders.of(delivery.order());
    Map<LocationId, List<Claim>> byLocation =
        decision.plan().stream()
            .collect(Collectors.groupingBy(Claim::location, TreeMap::new, Collectors.toList()));
    List<FulfillmentOrder> opened = new ArrayList<>();
    byLocation.forEach((location, claims) -> {
      int sequence = 1 + (int) before.stream().filter(o -> o.location().equals(location)).count();
      opened.add(
          FulfillmentOrder.open(
              delivery,
              location,
              sequence,
              dueDates.due(delivery, location, now),
              dueDates.laterThanPromised(delivery, location, now),
              claims));
    });
    if (!opened.isEmpty()) {
      orders.add(opened);
    }
    deliveries.noteResourcing(delivery.order(), now, decisions.write(decision));
    return opened;
  }

  private static List<Demand> joined(List<Demand> before, List<Demand> more) {
    Map<Integer, Demand> byLine = new TreeMap<>();
    before.forEach(d -> byLine.put(d.line(), d));
    more.forEach(d ->
        byLine.merge(
            d.line(), d, (a, b) -> new Demand(a.line(), a.sku(), a.quantity() + b.quantity())));
    return List.copyOf(byLine.values());
  }

  private void tellOrders(
      Delivery delivery, List<Demand> waiting, List<FulfillmentOrder> opened, Instant now) {
    waitingUnits.set(
        delivery.order(),
        waiting,
        now,
        new FulfillmentReplanned(
            TimeOrderedUuid.next(),
            now,
            delivery.order(),
            allWaiting(delivery.order(), waiting),
            opened.stream().map(FulfillmentOrder::location).toList()));
  }

  /// What has no location now: units that wait for stock, and those of pick-ups that expired.
  List<Units> allWaiting(OrderId order, List<Demand> waiting) {
    Map<Integer, Integer> units = new TreeMap<>();
    waiting.forEach(d -> units.merge(d.line(), d.quantity(), Integer::sum));
    orders.of(order).stream()
        .filter(part -> part.state() == State.EXPIRED)
        .flatMap(part -> part.claims().stream())
        .forEach(claim -> units.merge(claim.line(), claim.quantity(), Integer::sum));
    return units.entrySet().stream().map(e -> new Units(e.getKey(), e.getValue())).toList();
  }

  private void tellShopper(
      Delivery delivery, List<FulfillmentOrder> opened, boolean waits, Instant now) {
    Optional<OffsetDateTime> later =
        opened.stream()
            .map(FulfillmentOrder::expected)
            .filter(Objects::nonNull)
            .max(OffsetDateTime.timeLineOrder());
    if (waits || later.isPresent()) {
      deliveries.noteSlip(
          new PromiseSlipped(
              TimeOrderedUuid.next(),
              now,
              delivery.order(),
              delivery.number(),
              delivery.shopper(),
              waits ? null : later.get()));
    }
  }
}
