package org.kontor.catalog.adapter.in.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Deliverability.Told;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.application.StorefrontQueries.Sold;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Texts;
import org.kontor.catalog.domain.Variant;

/// A product as a storefront shows it.
record ProductView(
    String handle,
    String title,
    String descriptionHtml,
    String brand,
    String type,
    List<String> categories,
    List<String> tags,
    List<ImageView> images,
    List<OptionView> options,
    List<VariantView> variants,
    Map<String, String> attributes,
    Map<String, Object> jsonLd,
    SeoView seo) {

  record ImageView(String url, String alt) {}

  record OptionView(String name, List<String> values) {}

  record SeoView(String title, String description) {}

  /// @param status in_stock, low, backorder, preorder or out_of_stock
  /// @param promise when one piece would arrive; null if it can't be sent or nobody knows
  record AvailabilityView(String status, @Nullable DeliveryPromise promise) {
    static AvailabilityView of(Told told) {
      return new AvailabilityView(Stocked.word(told.availability()), told.promise());
    }
  }

  record VariantView(
      String sku,
      @Nullable String gtin,
      Map<String, String> options,
      Money price,
      @Nullable Money compareAt,
      Money lowestPrice30d,
      @Nullable String image,
      int weightGrams,
      AvailabilityView availability) {}

  static ProductView of(Sold sold, Channel channel, String language, Map<Sku, Told> stock) {
    Content content = sold.content();
    Texts translated = content.translations().get(language);
    String title =
        translated == null || translated.title().isEmpty() ? content.title() : translated.title();
    String description =
        translated == null || translated.descriptionHtml().isEmpty()
            ? content.descriptionHtml()
            : translated.descriptionHtml();
    List<VariantView> variants =
        content.variants().stream()
            .flatMap(variant ->
                variant
                    .price(channel.currency())
                    .map(price -> view(content, variant, price, sold, stock))
                    .stream())
            .toList();
    return new ProductView(
        content.handle().value(),
        title,
        description,
        content.brand(),
        content.type(),
        content.category().isEmpty() ? List.of() : List.of(content.category()),
        content.tags(),
        content.pictures().stream()
            .map(picture -> new ImageView(picture.url(), picture.alt()))
            .toList(),
        options(content),
        variants,
        content.attributes(),
        JsonLd.of(content, title, description, variants),
        new SeoView(
            content.seo().title().isEmpty() ? title : content.seo().title(),
            content.seo().description()));
  }

  private static List<OptionView> options(Content content) {
    return java.util.stream.IntStream.range(0, content.options().size())
        .mapToObj(i ->
            new OptionView(
                content.options().get(i),
                content.variants().stream()
                    .map(variant -> variant.values().get(i))
                    .distinct()
                    .toList()))
        .toList();
  }

  private static VariantView view(
      Content content, Variant variant, Price price, Sold sold, Map<Sku, Told> stock) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < content.options().size(); i++) {
      options.put(content.options().get(i), variant.values().get(i));
    }
    return new VariantView(
        variant.sku().value(),
        variant.gtin() == null ? null : variant.gtin().value(),
        options,
        price.amount(),
        price.compareAt(),
        sold.lowest().getOrDefault(variant.sku(), price.amount()),
        variant.image(),
        variant.weightGrams(),
        AvailabilityView.of(stock.getOrDefault(variant.sku(), Stocked.NOTHING)));
  }
}
