package org.kontor.inventory.adapter.in.console;

import java.util.List;
import java.util.Locale;
import org.kontor.customer.Finder;
import org.kontor.inventory.application.LocationQueries;
import org.springframework.stereotype.Component;

/// Locations by code, name and city. Goods are found in catalog.
@Component
class StockFinder implements Finder {
  private final LocationQueries locations;

  StockFinder(LocationQueries locations) {
    this.locations = locations;
  }

  @Override
  public List<Finding> find(String query, int limit) {
    var wanted = query.toLowerCase(Locale.ROOT);
    return locations.all().stream()
        .map(saved -> saved.location())
        .filter(location ->
            (location.id() + " " + location.name() + " " + location.address().city())
                .toLowerCase(Locale.ROOT)
                .contains(wanted))
        .limit(limit)
        .map(location ->
            new Finding(
                "location",
                location.name(),
                location.id() + " · " + location.address().city(),
                "/inventory/locations/" + location.id(),
                location.id().value().equals(wanted)))
        .toList();
  }
}
