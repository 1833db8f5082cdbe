package org.kontor.inventory.adapter.in.console;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.springframework.stereotype.Component;

/// What people recognise goods and places by: pictures and names beside the codes.
@Component
class Goods {
  private final Variants variants;
  private final LocationDirectory locations;

  Goods(Variants variants, LocationDirectory locations) {
    this.variants = variants;
    this.locations = locations;
  }

  <T> Stream<Shown<T>> show(
      Collection<T> rows, Function<T, Sku> sku, Function<T, LocationId> location) {
    Map<Sku, VariantSummary> found = variants.find(rows.stream().map(sku).distinct().toList());
    return rows.stream()
        .map(row ->
            new Shown<>(
                row, found.get(sku.apply(row)), locations.find(location.apply(row)).orElse(null)));
  }

  /// The SKU that a scanner's GTIN stands for, else what was typed.
  String skuOf(String typed) {
    return typed.matches("\\d{8,14}")
        ? variants.scan(typed).map(variant -> variant.sku().value()).orElse(typed)
        : typed;
  }

  record Shown<T>(T row, @Nullable VariantSummary variant, @Nullable Location location) {
    public String title() {
      return variant == null ? "–" : variant.title();
    }

    public String options() {
      return variant == null ? "" : variant.options();
    }

    public @Nullable String image() {
      return variant == null ? null : variant.image();
    }

    public @Nullable String zone() {
      return location == null ? null : location.zone().getId();
    }

    public String place() {
      return location == null ? "–" : location.name();
    }
  }
}
