package org.kontor.fulfillment.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.domain.promise.PromiseRules;
import org.kontor.fulfillment.domain.promise.Rates;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Decisions;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.sourcing.Question;
import org.kontor.fulfillment.domain.sourcing.Sourcing;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.springframework.stereotype.Service;

/// Standard and express from wherever it ships best, and pick-up at the nearest stores that have
/// everything. One statement for the stock; rates, places, hours and channels are in memory.
@Service
class SourcedDeliveryOptions implements DeliveryOptions {
  private static final int STORES = 5;
  private static final String PICKUP = "pickup:";

  private final Channels channels;
  private final LocationDirectory locations;
  private final Candidates candidates;
  private final Rates rates;
  private final Decisions decisions;

  SourcedDeliveryOptions(
      Channels channels,
      LocationDirectory locations,
      Candidates candidates,
      Rates rates,
      Decisions decisions) {
    this.channels = channels;
    this.locations = locations;
    this.candidates = candidates;
    this.rates = rates;
    this.decisions = decisions;
  }

  @Override
  public List<DeliveryOption> quote(Request request) {
    return asked(request)
        .map(asked -> {
          List<DeliveryOption> options = new ArrayList<>(parcels(asked, null));
          nearestStores(asked).forEach(store -> pickup(asked, store).ifPresent(options::add));
          options.sort(
              Comparator.comparing(DeliveryOption::cost)
                  .thenComparing(option -> option.promise().latest())
                  .thenComparing(DeliveryOption::id));
          return List.copyOf(options);
        })
        .orElse(List.of());
  }

  @Override
  public Optional<DeliveryOption> quote(Request request, String optionId) {
    return asked(request).flatMap(asked -> one(asked, optionId));
  }

  private Optional<DeliveryOption> one(Asked asked, String optionId) {
    if (optionId.startsWith(PICKUP)) {
      return locations
          .find(new LocationId(optionId.substring(PICKUP.length())))
          .filter(store -> store.can(Capability.PICKUP))
          .flatMap(store -> pickup(asked, store));
    }
    return parcels(asked, optionId).stream().findFirst();
  }

  /// A question with everything that is read once for all options.
  private record Asked(
      Request request,
      String country,
      @Nullable Coordinates to,
      List<Demand> demands,
      Map<LocationId, Map<Sku, Integer>> stock,
      long grams,
      Money goods) {

    String destination() {
      Destination there = request.destination();
      String code = there == null ? null : there.postalCode();
      return code == null ? country : code + " " + country;
    }

    Instant at() {
      return request.at();
    }
  }

  private Optional<Asked> asked(Request request) {
    Optional<Channel> channel = channels.find(request.channel());
    if (channel.isEmpty() || request.items().isEmpty()) {
      return Optional.empty();
    }
    Destination there = request.destination();
    String country = there == null ? channel.get().country() : there.country();
    Coordinates known = there == null ? null : there.coordinates();
    Coordinates to =
        known != null
            ? known
            : candidates.locate(country, there == null ? null : there.postalCode());
    List<Demand> demands =
        request.items().stream().map(i -> new Demand(i.line(), i.sku(), i.quantity())).toList();
    return Optional.of(
        new Asked(
            request,
            country,
            to,
            demands,
            candidates.stock(request.channel(), demands.stream().map(Demand::sku).toList()),
            request.items().stream().mapToLong(i -> (long) i.weightGrams() * i.quantity()).sum(),
            request.items().stream()
                .map(Item::price)
                .reduce(Money.zero(channel.get().currency()), Money::plus)));
  }

  private List<DeliveryOption> parcels(Asked asked, @Nullable String only) {
    Decision decision =
        Sourcing.decide(
            new Question(
                asked.demands(),
                candidates.shipping(asked.to(), asked.stock(), Set.of(), asked.at()),
                false),
            asked.destination(),
            asked.at());
    if (!decision.unserved().isEmpty()) {
      return List.of();
    }
    List<DeliveryOption> options = new ArrayList<>();
    for (DeliveryMethod method : List.of(DeliveryMethod.STANDARD, DeliveryMethod.EXPRESS)) {
      String id = method == DeliveryMethod.EXPRESS ? "express" : "standard";
      if (only == null || only.equals(id)) {
        option(asked, id, method, null, decision, parcelPromise(asked, method, decision))
            .ifPresent(options::add);
      }
    }
    return options;
  }

  /// The slowest of its parcels: it has arrived when all have.
  private Optional<DeliveryPromise> parcelPromise(
      Asked asked, DeliveryMethod method, Decision decision) {
    List<DeliveryPromise> promises =
        decision.chosen().stream()
            .flatMap(id -> locations.find(id).stream())
            .flatMap(origin ->
                PromiseRules.parcel(
                    origin, asked.country(), method == DeliveryMethod.EXPRESS, asked.at())
                    .stream())
            .toList();
    return promises.size() < decision.chosen().size()
        ? Optional.empty()
        : promises.stream().reduce(SourcedDeliveryOptions::slower);
  }

  private static DeliveryPromise slower(DeliveryPromise a, DeliveryPromise b) {
    Comparator<OffsetDateTime> byInstant = OffsetDateTime.timeLineOrder();
    return new DeliveryPromise(
        byInstant.compare(a.earliest(), b.earliest()) < 0 ? b.earliest() : a.earliest(),
        byInstant.compare(a.latest(), b.latest()) < 0 ? b.latest() : a.latest(),
        byInstant.compare(a.orderBy(), b.orderBy()) < 0 ? a.orderBy() : b.orderBy());
  }

  /// By code if nobody said near where: the middle of a country is near nobody.
  private List<Location> nearestStores(Asked asked) {
    List<Location> stores =
        asked.request().destination() == null || asked.to() == null
            ? locations.all()
            : locations.nearest(asked.to(), Capability.PICKUP, 50).stream()
                .map(LocationDirectory.Nearby::location)
                .toList();
    return stores.stream()
        .filter(store -> store.can(Capability.PICKUP))
        .filter(store -> hasAll(asked, store.id()))
        .limit(STORES)
        .toList();
  }

  private static boolean hasAll(Asked asked, LocationId store) {
    Map<Sku, Integer> there = asked.stock().getOrDefault(store, Map.of());
    return asked.demands().stream().allMatch(d -> there.getOrDefault(d.sku(), 0) >= d.quantity());
  }

  private Optional<DeliveryOption> pickup(Asked asked, Location store) {
    Decision decision =
        Sourcing.decide(
            new Question(
                asked.demands(),
                candidates.collecting(store, asked.to(), asked.stock(), Set.of(), asked.at()),
                false),
            asked.destination(),
            asked.at());
    return decision.unserved().isEmpty()
        ? option(
            asked,
            PICKUP + store.id(),
            DeliveryMethod.PICKUP,
            store.id(),
            decision,
            PromiseRules.pickup(store, asked.at()))
        : Optional.empty();
  }

  private Optional<DeliveryOption> option(
      Asked asked,
      String id,
      DeliveryMethod method,
      @Nullable LocationId collectAt,
      Decision decision,
      Optional<DeliveryPromise> promise) {
    return promise.flatMap(told ->
        rates
            .current()
            .price(method, asked.country(), asked.grams(), asked.goods())
            .map(cost ->
                new DeliveryOption(
                    id,
                    method,
                    collectAt,
                    cost,
                    told,
                    decision.plan(),
                    decisions.write(decision))));
  }
}
