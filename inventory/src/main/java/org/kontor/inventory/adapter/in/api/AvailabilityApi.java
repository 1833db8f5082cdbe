package org.kontor.inventory.adapter.in.api;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockAvailability;
import org.kontor.inventory.StockAvailability.Available;
import org.kontor.inventory.domain.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Storefront")
class AvailabilityApi {
  private static final int MOST = 100;

  private final StockAvailability availability;
  private final LocationDirectory locations;

  AvailabilityApi(StockAvailability availability, LocationDirectory locations) {
    this.availability = availability;
    this.locations = locations;
  }

  @GetMapping("/api/v1/availability")
  @Operation(
      summary = "Whether SKUs can be had, and where they can be picked up",
      description =
          """
          Up to 100 SKUs. `pickup` names up to 100 locations where shoppers can collect, the nearest first if `near` \
          (latitude,longitude) or `postcode` with `country` says where the shopper is. `location` asks about that one only.\
          """)
  ResponseEntity<Object> find(
      ChannelId channel,
      @RequestParam List<Sku> sku,
      @RequestParam(required = false) @Nullable LocationId location,
      @RequestParam(required = false) @Nullable String near,
      @RequestParam(required = false) @Nullable String postcode,
      @RequestParam(defaultValue = "DE") String country) {
    var skus = sku.stream().distinct().toList();
    if (skus.isEmpty() || skus.size() > MOST) {
      return Refusal.invalid(
          List.of(new Refusal.FieldError("sku", "number", "Ask about 1 to 100 SKUs at once")));
    }
    Optional<Coordinates> from;
    try {
      from = from(near, postcode, country);
    } catch (IllegalArgumentException _) {
      return Refusal.invalid(
          List.of(new Refusal.FieldError("near", "coordinates", "Write near=52.52,13.41")));
    }
    var stores = stores(from, location);
    Map<Sku, List<Available>> found =
        availability.find(channel, skus).stream()
            .filter(there -> location == null || there.location().equals(location))
            .collect(groupingBy(Available::sku));
    return ResponseEntity.ok(
        new Answer(
            skus.stream()
                .map(asked -> item(asked, found.getOrDefault(asked, List.of()), stores))
                .toList()));
  }

  private Optional<Coordinates> from(
      @Nullable String near, @Nullable String postcode, String country) {
    if (near == null) {
      return postcode == null ? Optional.empty() : locations.locate(country, postcode);
    }
    var parts = near.split(",", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(near);
    }
    return Optional.of(
        new Coordinates(
            Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())));
  }

  private List<Store> stores(Optional<Coordinates> from, @Nullable LocationId only) {
    List<Store> stores =
        from.isPresent()
            ? locations.nearest(from.get(), Location.Capability.PICKUP, MOST).stream()
                .map(near -> new Store(near.location(), rounded(near.kilometres())))
                .toList()
            : locations.all().stream()
                .filter(location -> location.can(Location.Capability.PICKUP))
                .limit(MOST)
                .map(location -> new Store(location, null))
                .toList();
    return stores.stream()
        .filter(store -> only == null || store.location().id().equals(only))
        .toList();
  }

  private static Item item(Sku sku, List<Available> found, List<Store> stores) {
    long pieces = found.stream().mapToLong(Available::quantity).sum();
    var pickup =
        stores.stream()
            .map(store ->
                new Pickup(
                    store.location().id(),
                    store.location().name(),
                    store.kilometres(),
                    status(at(store.location().id(), found))))
            .toList();
    return new Item(sku, status(pieces), pickup);
  }

  private static long at(LocationId location, List<Available> found) {
    return found.stream()
        .filter(there -> there.location().equals(location))
        .mapToLong(Available::quantity)
        .sum();
  }

  private static String status(long pieces) {
    return Shelf.of(pieces).name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double kilometres) {
    return Math.round(kilometres * 10) / 10.0;
  }

  private record Store(Location location, @Nullable Double kilometres) {}

  record Answer(List<Item> items) {}

  /// @param status `in_stock`, `low` or `out_of_stock`: of all locations together, or of the one
  ///   that was named
  record Item(Sku sku, String status, List<Pickup> pickup) {}

  /// @param distanceKm as the crow flies; null if it isn't known from where
  record Pickup(LocationId location, String name, @Nullable Double distanceKm, String status) {}
}
