package org.kontor.inventory.adapter.in.console;

import java.util.List;
import java.util.Optional;
import org.kontor.catalog.Variants;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.domain.StockKey;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a page about one SKU at one location shows of both.
@Component
class OnePlace {
  private final StockQueries stock;
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Variants variants;

  OnePlace(StockQueries stock, LocationDirectory locations, StoreAccess access, Variants variants) {
    this.stock = stock;
    this.locations = locations;
    this.access = access;
    this.variants = variants;
  }

  /// @return what is booked there; empty if nothing ever was
  Optional<StockQueries.Row> show(StockKey key, Model model) {
    Location location =
        locations
            .find(key.location())
            .filter(known -> access.mayActAt(known.id()))
            .orElseThrow(() -> new NotFound("Location", key.location()));
    Optional<StockQueries.Row> row =
        stock.of(List.of(key.sku())).stream()
            .filter(known -> known.location().equals(key.location()))
            .findFirst();
    model.addAttribute("sku", key.sku().value());
    model.addAttribute("variant", variants.find(List.of(key.sku())).get(key.sku()));
    model.addAttribute("location", location);
    model.addAttribute("row", row.orElse(null));
    return row;
  }
}
