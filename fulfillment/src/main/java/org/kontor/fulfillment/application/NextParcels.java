package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Deliverability;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.domain.promise.Departures;
import org.kontor.fulfillment.domain.promise.Rates;
import org.kontor.fulfillment.domain.sourcing.Candidate;
import org.kontor.fulfillment.domain.sourcing.Question;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.StockAvailability;
import org.kontor.orders.DeliveryMethod;
import org.springframework.stereotype.Service;

/// What [SourcedDeliveryOptions] would say of one piece to an unnamed place in the channel's
/// country, for a page that is read far more often than a cart is filled. The stock is one
/// statement; what a parcel from each place promises is worked out once and kept until the next
/// cut-off.
@Service
class NextParcels implements Deliverability {
  private static final Departures NONE = new Departures(List.of(), "", Instant.EPOCH);

  private final StockAvailability stock;
  private final LocationDirectory locations;
  private final Candidates candidates;
  private final Rates rates;
  private final Clock clock;
  private final Map<String, Known> byCountry = new ConcurrentHashMap<>();

  NextParcels(
      StockAvailability stock,
      LocationDirectory locations,
      Candidates candidates,
      Rates rates,
      Clock clock) {
    this.stock = stock;
    this.locations = locations;
    this.candidates = candidates;
    this.rates = rates;
    this.clock = clock;
  }

  /// @param places as they were when it was worked out
  private record Known(List<Location> places, Departures departures) {}

  @Override
  public Map<Sku, Told> of(Channel channel, Collection<Sku> skus) {
    Departures departures = departures(channel);
    Map<Sku, Told> told = new HashMap<>();
    stock
        .shelved(channel.id(), skus)
        .forEach((sku, shelved) ->
            told.put(
                sku, new Told(shelved.availability(), departures.from(shelved.at()).orElse(null))));
    return told;
  }

  private Departures departures(Channel channel) {
    String country = channel.country();
    if (!rates.current().offers(DeliveryMethod.STANDARD, country, channel.currency())) {
      return NONE;
    }
    List<Location> places = locations.all();
    Instant now = clock.instant();
    Known known = byCountry.get(country);
    if (known == null || !known.departures().hold(now) || !known.places().equals(places)) {
      known = new Known(places, new Departures(origins(country, now), country, now));
      byCountry.put(country, known);
    }
    return known.departures();
  }

  /// Those that may send, in the order in which sourcing takes them for one piece.
  private List<Location> origins(String country, Instant at) {
    List<Candidate> all =
        candidates.shipping(candidates.locate(country, null), Map.of(), Set.of(), at);
    return new Question(List.of(), all, false)
        .candidates().stream()
            .filter(candidate -> candidate.refusal() == null)
            .flatMap(candidate -> locations.find(candidate.location()).stream())
            .toList();
  }
}
