package org.kontor.fulfillment.domain.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;

/// When a standard parcel that is ordered now arrives in a country, from each place that sends: a
/// timetable, true until the first cut-off passes or a place changes.
public final class Departures {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Instant since;
  private final Instant until;
  private final Map<LocationId, Departure> departures = new HashMap<>();

  /// @param rank 0 for the place that is preferred to all others
  private record Departure(int rank, @Nullable DeliveryPromise promise) {}

  /// @param origins the one that is preferred first
  public Departures(List<Location> origins, String country, Instant at) {
    Instant end = at.plus(LONGEST);
    for (Location origin : origins) {
      DeliveryPromise promise = PromiseRules.parcel(origin, country, false, at).orElse(null);
      departures.put(origin.id(), new Departure(departures.size(), promise));
      if (promise != null && promise.orderBy().toInstant().isBefore(end)) {
        end = promise.orderBy().toInstant();
      }
    }
    since = at;
    until = end;
  }

  public boolean hold(Instant at) {
    return !at.isBefore(since) && at.isBefore(until);
  }

  /// From the place that is preferred among these. Empty if none of them sends.
  public Optional<DeliveryPromise> from(Collection<LocationId> places) {
    Departure best = null;
    for (LocationId place : places) {
      Departure one = departures.get(place);
      if (one != null && (best == null || one.rank() < best.rank())) {
        best = one;
      }
    }
    return Optional.ofNullable(best).map(Departure::promise);
  }
}
