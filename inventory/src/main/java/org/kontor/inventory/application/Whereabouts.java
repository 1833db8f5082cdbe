package org.kontor.inventory.application;

import java.util.List;
import org.kontor.catalog.Sku;
import org.kontor.catalog.Variants;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.springframework.stereotype.Component;

/// Whether stock may be moved there at all, by whoever asks.
@Component
class Whereabouts {
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Variants variants;

  Whereabouts(LocationDirectory locations, StoreAccess access, Variants variants) {
    this.locations = locations;
    this.access = access;
    this.variants = variants;
  }

  Location require(LocationId id) {
    return locations
        .find(id)
        .filter(location -> access.mayActAt(location.id()))
        .orElseThrow(() -> new NotFound("Location", id));
  }

  boolean knows(Sku sku) {
    return variants.find(List.of(sku)).containsKey(sku);
  }
}
