package org.kontor.catalog.adapter.in.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.catalog.adapter.in.api.ProductView.VariantView;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Picture;

/// A product in schema.org's words, for search engines: a `Product`, or a `ProductGroup` of its
/// variants.
final class JsonLd {
  private static final Pattern TAGS = Pattern.compile("<[^>]+>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private JsonLd() {}

  static Map<String, Object> of(
      Content content, String title, String descriptionHtml, List<VariantView> variants) {
    Map<String, Object> json = new LinkedHashMap<>();
    boolean group = variants.size() > 1;
    json.put("@context", "https://schema.org");
    json.put("@type", group ? "ProductGroup" : "Product");
    json.put("name", title);
    String text =
        BLANKS.matcher(TAGS.matcher(descriptionHtml).replaceAll(" ")).replaceAll(" ").strip();
    if (!text.isEmpty()) {
      json.put("description", text);
    }
    List<String> images = content.pictures().stream().map(Picture::url).toList();
    if (!images.isEmpty()) {
      json.put("image", images);
    }
    if (!content.brand().isEmpty()) {
      json.put("brand", Map.of("@type", "Brand", "name", content.brand()));
    }
    if (group) {
      json.put("productGroupID", content.handle().value());
      json.put("variesBy", content.options());
      json.put("hasVariant", variants.stream().map(variant -> variant(variant, title)).toList());
    } else {
      variants.forEach(variant -> sold(json, variant));
    }
    return json;
  }

  private static Map<String, Object> variant(VariantView variant, String title) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@type", "Product");
    json.put("name", title + " " + String.join(" ", variant.options().values()));
    sold(json, variant);
    return json;
  }

  private static void sold(Map<String, Object> json, VariantView variant) {
    json.put("sku", variant.sku());
    if (variant.gtin() != null) {
      json.put("gtin", variant.gtin());
    }
    String status =
        switch (variant.availability().status()) {
          case "in_stock" -> "InStock";
          case "low" -> "LimitedAvailability";
          case "backorder" -> "BackOrder";
          case "preorder" -> "PreOrder";
          default -> "OutOfStock";
        };
    json.put(
        "offers",
        Map.of(
            "@type",
            "Offer",
            "price",
            variant.price().amount().toPlainString(),
            "priceCurrency",
            variant.price().currency().getCurrencyCode(),
            "availability",
            "https://schema.org/" + status));
  }
}
