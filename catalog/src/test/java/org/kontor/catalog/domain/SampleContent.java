package org.kontor.catalog.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;

/// A tent in two colours that lacks nothing, until a test says otherwise.
public final class SampleContent {
  static final Currency EUR = Currency.getInstance("EUR");

  private String handle = "lichtung-2";
  private Status status = Status.ACTIVE;
  private String title = "Lichtung 2";
  private String description = "<p>Dry.</p>";
  private String brand = "Haldenhof";
  private String category = "Outdoor/Tents";
  private List<String> tags = List.of("camping");
  private List<String> options = List.of("Colour");
  private List<Variant> variants =
      new ArrayList<>(
          List.of(variant("L2-MOSS", "249.00", "Moss"), variant("L2-SAND", "249.00", "Sand")));
  private List<Picture> pictures = List.of(new Picture("/media/tent.svg", "A tent"));
  private final SortedMap<String, String> attributes = new TreeMap<>();
  private final SortedMap<String, Texts> translations = new TreeMap<>();
  private final SortedSet<String> hiddenOn = new TreeSet<>();

  public static SampleContent tent() {
    return new SampleContent();
  }

  public static Variant variant(String sku, String euros, String... values) {
    List<Price> prices = List.of(new Price(Money.of(euros, "EUR"), null));
    return new Variant(
        new Sku(sku), null, List.of(values), prices, 2150, "standard", null, new TreeMap<>());
  }

  public SampleContent handle(String other) {
    handle = other;
    return this;
  }

  public SampleContent status(Status other) {
    status = other;
    return this;
  }

  public SampleContent title(String other) {
    title = other;
    return this;
  }

  public SampleContent description(String other) {
    description = other;
    return this;
  }

  public SampleContent brand(String other) {
    brand = other;
    return this;
  }

  public SampleContent category(String other) {
    category = other;
    return this;
  }

  public SampleContent tags(String... others) {
    tags = List.of(others);
    return this;
  }

  public SampleContent options(String... others) {
    options = List.of(others);
    return this;
  }

  public SampleContent variants(Variant... others) {
    variants = Arrays.asList(others);
    return this;
  }

  public SampleContent pictures(Picture... others) {
    pictures = List.of(others);
    return this;
  }

  public SampleContent attribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  public SampleContent translated(String language, String words) {
    translations.put(language, new Texts(words, ""));
    return this;
  }

  public SampleContent hiddenOn(String channel) {
    hiddenOn.add(channel);
    return this;
  }

  public Content build() {
    return new Content(
        new Handle(handle),
        status,
        title,
        description,
        brand,
        "Tent",
        category,
        tags,
        options,
        variants,
        pictures,
        Seo.NONE,
        attributes,
        translations,
        hiddenOn);
  }
}
