package org.kontor.catalog.adapter.in.console;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Texts;
import org.kontor.catalog.domain.Variant;

/// What stands in the form's fields, as it was typed.
record ProductForm(
    String handle,
    String status,
    String title,
    String description,
    String titleDe,
    String descriptionDe,
    String brand,
    String type,
    String category,
    String tags,
    List<String> options,
    List<VariantLine> variants,
    String pictures,
    String seoTitle,
    String seoDescription,
    Set<String> hiddenOn) {

  /// @param was the SKU that the line had when it was opened; empty for a new one
  record VariantLine(
      String was,
      String sku,
      List<String> values,
      String gtin,
      String price,
      String compareAt,
      String grams,
      String taxClass) {
    static VariantLine empty() {
      return new VariantLine("", "", List.of("", "", ""), "", "", "", "", "standard");
    }

    boolean isBlank() {
      return was.isEmpty()
          && sku.isBlank()
          && price.isBlank()
          && gtin.isBlank()
          && values.stream().allMatch(String::isBlank);
    }
  }

  static ProductForm empty() {
    return new ProductForm(
        "",
        "DRAFT",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of("", "", ""),
        List.of(VariantLine.empty(), VariantLine.empty(), VariantLine.empty()),
        "",
        "",
        "",
        new TreeSet<>());
  }

  static ProductForm of(Content content, Currency currency) {
    Texts german = content.translations().getOrDefault("de", new Texts("", ""));
    return new ProductForm(
        content.handle().value(),
        content.status().name(),
        content.title(),
        content.descriptionHtml(),
        german.title(),
        german.descriptionHtml(),
        content.brand(),
        content.type(),
        content.category(),
        String.join(", ", content.tags()),
        padded(content.options()),
        content.variants().stream().map(variant -> line(variant, currency)).toList(),
        String.join("\n", content.pictures().stream().map(ProductForm::line).toList()),
        content.seo().title(),
        content.seo().description(),
        content.hiddenOn());
  }

  private static String line(Picture picture) {
    return picture.alt().isEmpty() ? picture.url() : picture.url() + " " + picture.alt();
  }

  private static VariantLine line(Variant variant, Currency currency) {
    Price price = variant.price(currency).orElse(null);
    return new VariantLine(
        variant.sku().value(),
        variant.sku().value(),
        padded(variant.values()),
        variant.gtin() == null ? "" : printed(variant.gtin().value()),
        price == null ? "" : price.amount().amount().toPlainString(),
        price == null || price.compareAt() == null
            ? ""
            : price.compareAt().amount().toPlainString(),
        variant.weightGrams() == 0 ? "" : Integer.toString(variant.weightGrams()),
        variant.taxClass());
  }

  /// As it stands on the goods: a GTIN-13 has no zero in front.
  private static String printed(String gtin) {
    return gtin.startsWith("000000")
        ? gtin.substring(6)
        : gtin.startsWith("0") ? gtin.substring(1) : gtin;
  }

  private static List<String> padded(List<String> some) {
    List<String> three = new ArrayList<>(some);
    while (three.size() < 3) {
      three.add("");
    }
    return three;
  }

  /// Reads what a browser sent.
  ///
  /// @param one gives a parameter, or null
  static ProductForm read(Function<String, @Nullable String> one, List<String> hiddenOn) {
    List<VariantLine> variants = new ArrayList<>();
    for (int i = 0; i < 2048 && one.apply("v" + i + ".sku") != null; i++) {
      String prefix = "v" + i + ".";
      VariantLine line =
          new VariantLine(
              text(one, prefix + "was"),
              text(one, prefix + "sku"),
              List.of(
                  text(one, prefix + "value0"),
                  text(one, prefix + "value1"),
                  text(one, prefix + "value2")),
              text(one, prefix + "gtin"),
              text(one, prefix + "price"),
              text(one, prefix + "compareAt"),
              text(one, prefix + "grams"),
              text(one, prefix + "taxClass"));
      if (!line.isBlank()) {
        variants.add(line);
      }
    }
    return new ProductForm(
        text(one, "handle"),
        text(one, "status"),
        text(one, "title"),
        text(one, "description"),
        text(one, "titleDe"),
        text(one, "descriptionDe"),
        text(one, "brand"),
        text(one, "type"),
        text(one, "category"),
        text(one, "tags"),
        List.of(text(one, "option0"), text(one, "option1"), text(one, "option2")),
        variants,
        text(one, "pictures"),
        text(one, "seoTitle"),
        text(one, "seoDescription"),
        new TreeSet<>(hiddenOn));
  }

  private static String text(Function<String, @Nullable String> one, String name) {
    String value = one.apply(name);
    return value == null ? "" : value;
  }
}
