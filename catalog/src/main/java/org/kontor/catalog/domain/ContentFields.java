package org.kontor.catalog.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a content as a flat list of named facts; facts that are empty are left out.
final class ContentFields {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private ContentFields() {}

  static Map<String, String> of(Content content) {
    ContentFields writer = new ContentFields();
    writer.write(content);
    return writer.fields;
  }

  private void write(Content content) {
    put("handle", content.handle().value());
    put("status", content.status().name());
    put("title", content.title());
    put("description", content.descriptionHtml());
    put("brand", content.brand());
    put("type", content.type());
    put("category", content.category());
    put("tags", String.join(", ", content.tags()));
    put("options", String.join(", ", content.options()));
    content.variants().forEach(this::write);
    put(
        "pictures",
        content.pictures().stream()
            .map(picture ->
                picture.alt().isEmpty()
                    ? picture.url()
                    : picture.url() + " (" + picture.alt() + ")")
            .collect(Collectors.joining(", ")));
    put("seo.title", content.seo().title());
    put("seo.description", content.seo().description());
    content.attributes().forEach((name, value) -> put("attributes." + name, value));
    content
        .translations()
        .forEach((language, texts) -> {
          put("translations." + language + ".title", texts.title());
          put("translations." + language + ".description", texts.descriptionHtml());
        });
    put("hiddenOn", String.join(", ", content.hiddenOn()));
  }

  private void write(Variant variant) {
    String prefix = "variants." + variant.sku() + ".";
    put(prefix + "options", variant.label());
    put(prefix + "gtin", variant.gtin() == null ? "" : variant.gtin().value());
    for (Price price : variant.prices()) {
      put(prefix + "price." + price.currency(), price.amount().amount().toPlainString());
      if (price.compareAt() != null) {
        put(prefix + "compareAt." + price.currency(), price.compareAt().amount().toPlainString());
      }
    }
    put(
        prefix + "weight",
        variant.weightGrams() == 0 ? "" : Integer.toString(variant.weightGrams()));
    put(prefix + "taxClass", variant.taxClass());
    put(prefix + "image", variant.image() == null ? "" : variant.image());
    variant.attributes().forEach((name, value) -> put(prefix + name, value));
  }

  private void put(String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }
}
