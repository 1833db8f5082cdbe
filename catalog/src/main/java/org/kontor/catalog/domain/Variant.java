package org.kontor.catalog.domain;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.Sku;

/// What is really sold: one size in one colour.
///
/// @param values one for each of the product's options, in their order
/// @param prices one per currency at most
/// @param weightGrams of one piece with its packing; 0 if unknown
/// @param attributes what else is known about this variant alone, by name
/// @param taxClass which of a country's rates applies: `standard`, `reduced`, `zero`
public record Variant(
    Sku sku,
    @Nullable Gtin gtin,
    List<String> values,
    List<Price> prices,
    int weightGrams,
    String taxClass,
    @Nullable String image,
    SortedMap<String, String> attributes) {
  public Variant {
    values = List.copyOf(values);
    prices = List.copyOf(prices);
    attributes = new TreeMap<>(attributes);
    if (weightGrams < 0) {
      throw new IllegalArgumentException("A weight is not negative");
    }
    if (prices.stream().map(Price::currency).distinct().count() < prices.size()) {
      throw new IllegalArgumentException("A variant has one price per currency");
    }
  }

  public Optional<Price> price(Currency currency) {
    return prices.stream().filter(price -> price.currency().equals(currency)).findFirst();
  }

  public Variant with(List<Price> others) {
    return new Variant(sku, gtin, values, others, weightGrams, taxClass, image, attributes);
  }

  /// What tells it apart, for people: `Red / M`; empty if it's the only one.
  public String label() {
    return String.join(" / ", values);
  }
}
