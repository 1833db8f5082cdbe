package org.kontor.orders;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;

/// One way for these lines to reach this shopper, with its price, its date, and the shelves that it
/// takes from.
///
/// @param id stable for the same question: `standard`, `pickup:store-berlin`
/// @param location where the shopper collects; null if it is brought
/// @param cost in the channel's currency, with or without tax as the channel's prices
/// @param plan from which location each line's units come; checkout holds exactly these
/// @param decision why this plan, as fulfillment wrote it for itself and people: all candidates
///   with their reasons, JSON
public record DeliveryOption(
    String id,
    DeliveryMethod method,
    @Nullable LocationId location,
    Money cost,
    DeliveryPromise promise,
    List<Claim> plan,
    String decision) {

  /// Every location that has to do with it.
  public Set<LocationId> places() {
    Set<LocationId> places = plan.stream().map(Claim::location).collect(toCollection(TreeSet::new));
    if (location != null) {
      places.add(location);
    }
    return places;
  }
}
