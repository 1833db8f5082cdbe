package org.kontor.catalog.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;

/// All that people and files say about a product. Two contents are equal if nobody could tell them
/// apart, so an import of an export changes nothing.
///
/// @param descriptionHtml harmless: whoever reads it in has let it through the allow-list
/// @param category path in the tree of categories, such as `Outdoor/Tents`; empty if it has none
/// @param options names of what tells variants apart, three at most; none if there is one variant
///   only
/// @param attributes what else is known, by name: also every column of a file that we don't
///   understand
/// @param translations by language, BCP 47
/// @param hiddenOn the channels that don't sell it although it is active
public record Content(
    Handle handle,
    Status status,
    String title,
    String descriptionHtml,
    String brand,
    String type,
    String category,
    List<String> tags,
    List<String> options,
    List<Variant> variants,
    List<Picture> pictures,
    Seo seo,
    SortedMap<String, String> attributes,
    SortedMap<String, Texts> translations,
    SortedSet<String> hiddenOn) {

  public Content {
    title = title.strip();
    brand = brand.strip();
    type = type.strip();
    category = normalisedPath(category);
    tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    options = List.copyOf(options);
    variants = List.copyOf(variants);
    pictures = List.copyOf(pictures);
    attributes = new TreeMap<>(attributes);
    translations = new TreeMap<>(translations);
    hiddenOn = new TreeSet<>(hiddenOn);
  }

  /// The smallest product: one variant without a price, as a draft.
  public static Content draft(Handle handle, String title, Variant variant) {
    return new Content(
        handle,
        Status.DRAFT,
        title,
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(variant),
        List.of(),
        Seo.NONE,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>());
  }

  /// What is wrong with it as a whole; empty if it may be saved.
  public List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    if (title.isEmpty()) {
      flaws.add(new Flaw("title", "title-missing", "A product has a title"));
    }
    if (tooLong(title) || tooLong(brand) || tooLong(type)) {
      flaws.add(new Flaw("title", "too-long", "Title, brand and type have at most 255 characters"));
    }
    if (category.length() > 1000) {
      flaws.add(new Flaw("category", "too-long", "A category's path has at most 1,000 characters"));
    }
    if (options.size() > 3 || new HashSet<>(options).size() < options.size()) {
      flaws.add(
          new Flaw(
              "options", "options", "A product has at most three options, each with its own name"));
    }
    if (variants.isEmpty()) {
      flaws.add(new Flaw("variants", "variant-missing", "A product has at least one variant"));
    }
    Set<Sku> skus = new HashSet<>();
    Set<List<String>> values = new HashSet<>();
    for (Variant variant : variants) {
      String field = "variants." + variant.sku();
      if (!skus.add(variant.sku())) {
        flaws.add(
            new Flaw(
                field + ".sku",
                "sku-repeated",
                "SKU " + variant.sku() + " stands here twice",
                List.of(variant.sku().value())));
      }
      if (variant.values().size() != options.size()
          || variant.values().stream().anyMatch(String::isBlank)) {
        flaws.add(
            new Flaw(field + ".values", "option-missing", "A variant has a value for each option"));
      } else if (!values.add(variant.values())) {
        flaws.add(
            new Flaw(
                field + ".values",
                "options-repeated",
                options.isEmpty()
                    ? "Several variants need an option that tells them apart"
                    : "Two variants have the same options: " + variant.label()));
      }
    }
    return flaws;
  }

  private static boolean tooLong(String text) {
    return text.length() > 255;
  }

  private static String normalisedPath(String path) {
    return path.strip().replaceAll("\\s*[/>]\\s*", "/").replaceAll("^/+|/+$", "");
  }

  public boolean isListedOn(ChannelId channel) {
    return status == Status.ACTIVE && !hiddenOn.contains(channel.value());
  }

  /// True if it is sold and shoppers miss something: a picture, a description, a category, a price.
  public boolean isIncomplete() {
    return status == Status.ACTIVE && !gaps().isEmpty();
  }

  public Set<Gap> gaps() {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    if (pictures.isEmpty()) {
      gaps.add(Gap.PICTURE);
    }
    if (descriptionHtml.isEmpty()) {
      gaps.add(Gap.DESCRIPTION);
    }
    if (category.isEmpty()) {
      gaps.add(Gap.CATEGORY);
    }
    if (variants.stream().anyMatch(variant -> variant.prices().isEmpty())) {
      gaps.add(Gap.PRICE);
    }
    return gaps;
  }

  public Content with(Status other) {
    return new Content(
        handle,
        other,
        title,
        descriptionHtml,
        brand,
        type,
        category,
        tags,
        options,
        variants,
        pictures,
        seo,
        attributes,
        translations,
        hiddenOn);
  }

  public Content with(List<Variant> others) {
    return new Content(
        handle,
        status,
        title,
        descriptionHtml,
        brand,
        type,
        category,
        tags,
        options,
        others,
        pictures,
        seo,
        attributes,
        translations,
        hiddenOn);
  }

  /// Every fact under a name of its own: histories, previews and conflicts are told by these.
  public Map<String, String> fields() {
    return ContentFields.of(this);
  }

  /// What is wrong, where.
  ///
  /// @param field as in [#fields()]
  /// @param code names the rule
  /// @param reason in English
  /// @param values that stand in the words of other languages
  public record Flaw(String field, String code, String reason, List<String> values) {
    public Flaw(String field, String code, String reason) {
      this(field, code, reason, List.of());
    }
  }
}
