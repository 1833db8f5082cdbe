package org.kontor.fulfillment.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.domain.promise.PromiseRules;
import org.kontor.fulfillment.domain.sourcing.Candidate;
import org.kontor.fulfillment.domain.sourcing.Centroids;
import org.kontor.fulfillment.domain.sourcing.Reason;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockAvailability;
import org.kontor.inventory.StockAvailability.Available;
import org.springframework.stereotype.Service;

/// Who might give something, with what they have and why they can't.
@Service
class Candidates {
  private static final int REMEMBERED_POSTCODES = 5_000;

  private final LocationDirectory locations;
  private final StockAvailability availability;
  private final Map<String, Coordinates> postcodes = new LinkedHashMap<>();

  Candidates(LocationDirectory locations, StockAvailability availability) {
    this.locations = locations;
    this.availability = availability;
  }

  /// What every location may promise of these SKUs: one statement.
  Map<LocationId, Map<Sku, Integer>> stock(ChannelId channel, Collection<Sku> skus) {
    return availability.find(channel, new TreeSet<>(skus)).stream()
        .collect(
            Collectors.groupingBy(
                Available::location,
                Collectors.toMap(Available::sku, Available::quantity, Integer::sum)));
  }

  /// Every location that could send a parcel, or has the goods and can't.
  List<Candidate> shipping(
      @Nullable Coordinates to,
      Map<LocationId, Map<Sku, Integer>> stock,
      Set<LocationId> excluded,
      Instant at) {
    return candidates(
        to, stock, location -> refusal(location, Capability.SHIP, excluded, at), _ -> true);
  }

  /// The store where the shopper collects.
  List<Candidate> collecting(
      Location store,
      @Nullable Coordinates from,
      Map<LocationId, Map<Sku, Integer>> stock,
      Set<LocationId> excluded,
      Instant at) {
    return candidates(
        from,
        stock,
        location ->
            location.id().equals(store.id())
                ? refusal(location, Capability.PICKUP, excluded, at)
                : Reason.OTHER_STORE,
        location -> location.id().equals(store.id()) || stock.containsKey(location.id()));
  }

  private List<Candidate> candidates(
      @Nullable Coordinates to,
      Map<LocationId, Map<Sku, Integer>> stock,
      Function<Location, @Nullable Reason> refusal,
      Predicate<Location> considered) {
    Map<LocationId, Candidate> found = new HashMap<>();
    for (Location location : locations.all()) {
      if (considered.test(location)) {
        found.put(
            location.id(),
            new Candidate(
                location.id(),
                kilometres(location, to),
                refusal.apply(location),
                stock.getOrDefault(location.id(), Map.of())));
      }
    }
    stock.forEach((id, have) ->
        found.computeIfAbsent(id, _ -> new Candidate(id, null, Reason.INACTIVE, have)));
    return List.copyOf(found.values());
  }

  private static @Nullable Reason refusal(
      Location location, Capability needed, Set<LocationId> excluded, Instant at) {
    if (!location.active()) {
      return Reason.INACTIVE;
    }
    if (!location.can(needed)) {
      return needed == Capability.SHIP ? Reason.CANNOT_SHIP : Reason.CANNOT_COLLECT;
    }
    if (excluded.contains(location.id())) {
      return Reason.EXCLUDED;
    }
    return PromiseRules.dispatchBy(location, at).isEmpty() ? Reason.SHUT : null;
  }

  private static @Nullable Integer kilometres(Location location, @Nullable Coordinates to) {
    Coordinates from = location.coordinates();
    return to == null || from == null ? null : (int) Math.round(from.kilometresTo(to));
  }

  /// Where a postcode lies; the middle of its country if nobody knows.
  @Nullable Coordinates locate(String country, @Nullable String postalCode) {
    return Optional.ofNullable(postalCode)
        .flatMap(code -> remembered(country, code))
        .or(() -> Centroids.of(country))
        .orElse(null);
  }

  private Optional<Coordinates> remembered(String country, String postalCode) {
    String key = country + ' ' + postalCode;
    synchronized (postcodes) {
      Coordinates known = postcodes.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Coordinates> found = locations.locate(country, postalCode);
    synchronized (postcodes) {
      if (postcodes.size() >= REMEMBERED_POSTCODES) {
        postcodes.clear();
      }
      found.ifPresent(coordinates -> postcodes.put(key, coordinates));
    }
    return found;
  }
}
