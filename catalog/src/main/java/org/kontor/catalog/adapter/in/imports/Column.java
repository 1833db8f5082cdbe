package org.kontor.catalog.adapter.in.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.catalog.imports.Row;

/// A column that we understand, by the names that it has had.
@SuppressWarnings("ImmutableEnumChecker") // List.of is
enum Column {
  HANDLE("handle", "url handle"),
  TITLE("title"),
  DESCRIPTION("body (html)", "description", "body", "body html"),
  BRAND("vendor", "brand"),
  CATEGORY("product category", "category"),
  TYPE("type", "product type"),
  TAGS("tags"),
  PUBLISHED("published", "published on online store"),
  STATUS("status"),
  OPTION1_NAME("option1 name"),
  OPTION1_VALUE("option1 value"),
  OPTION2_NAME("option2 name"),
  OPTION2_VALUE("option2 value"),
  OPTION3_NAME("option3 name"),
  OPTION3_VALUE("option3 value"),
  SKU("variant sku", "sku"),
  GTIN("variant barcode", "barcode", "gtin"),
  GRAMS("variant grams", "weight value (grams)"),
  PRICE("variant price", "price"),
  COMPARE_AT("variant compare at price", "compare-at price"),
  TAXABLE("variant taxable", "charge tax"),
  TAX_CODE("variant tax code", "tax code"),
  VARIANT_IMAGE("variant image", "variant image url"),
  IMAGE("image src", "product image url"),
  IMAGE_POSITION("image position"),
  IMAGE_ALT("image alt text"),
  SEO_TITLE("seo title"),
  SEO_DESCRIPTION("seo description"),
  // Stock is another context's: a product file never changes it
  QUANTITY("variant inventory qty", "variant inventory quantity", "inventory quantity");

  /// What differs from variant to variant by its nature, though we make nothing of it.
  static final List<String> OF_VARIANTS =
      List.of(
          "variant inventory tracker",
          "inventory tracker",
          "variant inventory policy",
          "continue selling when out of stock",
          "variant fulfillment service",
          "variant fullfilment service",
          "fulfillment service",
          "variant requires shipping",
          "requires shipping",
          "variant weight unit",
          "weight unit for display",
          "cost per item");

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  static List<String> allNames() {
    return Stream.concat(
            Stream.of(values()).flatMap(column -> column.names.stream()), OF_VARIANTS.stream())
        .toList();
  }

  static List<String> ownNames() {
    return Stream.of(values()).flatMap(column -> column.names.stream()).toList();
  }

  boolean in(Row row) {
    return names.stream().anyMatch(row::has);
  }

  String text(Row row) {
    return names.stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /// The name that this file uses.
  String nameIn(Row row) {
    Optional<String> used = names.stream().filter(row::has).findFirst();
    return used.orElse(names.getFirst());
  }
}
