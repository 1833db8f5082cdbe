package org.kontor.catalog.adapter.in.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Variant;

/// Writes one product as rows: its own fields in the first, a row for each variant, further rows
/// for further pictures.
final class ExportRows {
  static final List<String> HEADER =
      List.of(
          "Title",
          "URL handle",
          "Description",
          "Vendor",
          "Product category",
          "Type",
          "Tags",
          "Published on online store",
          "Status",
          "SKU",
          "Barcode",
          "Option1 name",
          "Option1 value",
          "Option2 name",
          "Option2 value",
          "Option3 name",
          "Option3 value",
          "Price",
          "Compare-at price",
          "Charge tax",
          "Tax code",
          "Weight value (grams)",
          "Product image URL",
          "Image position",
          "Image alt text",
          "Variant image URL",
          "SEO title",
          "SEO description");

  private final Channel channel;
  private final List<String> attributes;

  ExportRows(Channel channel, List<String> attributes) {
    this.channel = channel;
    this.attributes = attributes;
  }

  List<List<String>> of(Content content) {
    List<List<String>> rows = new ArrayList<>();
    int count = Math.max(content.variants().size(), content.pictures().size());
    for (int i = 0; i < count; i++) {
      String[] row = new String[HEADER.size() + attributes.size()];
      Arrays.fill(row, "");
      set(row, "URL handle", content.handle().value());
      if (i == 0) {
        product(row, content);
      }
      if (i < content.variants().size()) {
        variant(row, content, content.variants().get(i));
      }
      if (i < content.pictures().size()) {
        picture(row, content.pictures().get(i), i + 1);
      }
      rows.add(List.of(row));
    }
    return rows;
  }

  private void product(String[] row, Content content) {
    set(row, "Title", content.title());
    set(row, "Description", content.descriptionHtml());
    set(row, "Vendor", content.brand());
    set(row, "Product category", content.category());
    set(row, "Type", content.type());
    set(row, "Tags", String.join(", ", content.tags()));
    set(
        row,
        "Published on online store",
        content.hiddenOn().contains(channel.id().value()) ? "FALSE" : "TRUE");
    set(row, "Status", content.status().name().toLowerCase(Locale.ROOT));
    set(row, "SEO title", content.seo().title());
    set(row, "SEO description", content.seo().description());
    content.attributes().forEach((name, value) -> attribute(row, name, value));
  }

  private void variant(String[] row, Content content, Variant variant) {
    set(row, "SKU", variant.sku().value());
    set(row, "Barcode", variant.gtin() == null ? "" : variant.gtin().value());
    if (content.options().isEmpty()) {
      set(row, "Option1 name", "Title");
      set(row, "Option1 value", "Default Title");
    }
    for (int i = 0; i < content.options().size(); i++) {
      set(row, "Option" + (i + 1) + " name", content.options().get(i));
      set(row, "Option" + (i + 1) + " value", variant.values().get(i));
    }
    variant.price(channel.currency()).ifPresent(price -> price(row, price));
    set(row, "Charge tax", variant.taxClass().equals("zero") ? "FALSE" : "TRUE");
    boolean usual = variant.taxClass().equals("standard") || variant.taxClass().equals("zero");
    set(row, "Tax code", usual ? "" : variant.taxClass());
    set(row, "Weight value (grams)", Integer.toString(variant.weightGrams()));
    set(row, "Variant image URL", orBlank(variant.image()));
    variant.attributes().forEach((name, value) -> attribute(row, name, value));
  }

  private static void price(String[] row, Price price) {
    set(row, "Price", price.amount().amount().toPlainString());
    set(
        row,
        "Compare-at price",
        price.compareAt() == null ? "" : price.compareAt().amount().toPlainString());
  }

  private static void picture(String[] row, Picture picture, int position) {
    set(row, "Product image URL", picture.url());
    set(row, "Image position", Integer.toString(position));
    set(row, "Image alt text", picture.alt());
  }

  private static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void set(String[] row, String column, String value) {
    row[HEADER.indexOf(column)] = value;
  }

  private void attribute(String[] row, String name, String value) {
    row[HEADER.size() + attributes.indexOf(name)] = value;
  }
}
