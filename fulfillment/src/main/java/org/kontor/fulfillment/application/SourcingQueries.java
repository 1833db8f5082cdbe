package org.kontor.fulfillment.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Reason;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;

/// From where orders were sourced last, and why from there.
public interface SourcingQueries {
  /// So many orders a filter looks through, from the latest back.
  int LOOKED_THROUGH = 10_000;

  /// The latest order first, each by its latest decision.
  List<Row> latest(Filter filter, int limit);

  enum Outcome {
    ALL,
    /// From several locations.
    SPLIT,
    /// Decided again, since a location couldn't give it.
    AGAIN,
    /// Some of it is nowhere to be had at present.
    WAITING
  }

  /// @param location where some of it comes from; null for any
  /// @param after the last order of the page before; null for the first page
  record Filter(Outcome outcome, @Nullable LocationId location, @Nullable OrderId after) {}

  /// @param work where the decision can be read in full; null if nothing could be sourced
  /// @param times how often it was decided: 1, or more after rejections
  /// @param waiting pieces that wait for stock at present
  record Row(
      OrderId order,
      String number,
      String method,
      @Nullable FulfillmentOrderId work,
      Decision decision,
      int times,
      int waiting,
      Map<LocationId, String> names) {

    public Instant at() {
      return decision.at();
    }

    public List<String> from() {
      return decision.chosen().stream()
          .map(place -> Objects.requireNonNullElse(names.get(place), place.value()))
          .toList();
    }

    /// Why not from the others: how many candidates fell out for which reason.
    public Map<Reason, Long> others() {
      return decision.reasons().stream()
          .filter(reason -> reason != Reason.CHOSEN)
          .collect(
              Collectors.groupingBy(
                  reason -> reason, java.util.TreeMap::new, Collectors.counting()));
    }
  }
}
