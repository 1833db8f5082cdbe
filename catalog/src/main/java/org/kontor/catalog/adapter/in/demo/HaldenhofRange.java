package org.kontor.catalog.adapter.in.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.application.KeepPicture;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Folding;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Seo;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.domain.Texts;
import org.kontor.catalog.domain.Variant;

/// Reads Haldenhof's range from `demo/haldenhof/products.txt`: one product a line, each colour with
/// a drawing of its own.
final class HaldenhofRange {
  private static final String FOLDER = "/demo/haldenhof/";
  private static final String PLAIN = "#7b8488";

  private final KeepPicture pictures;
  private final Drawings drawings = new Drawings(lines("shapes.txt"));
  private int gtins = 10_000;
  private int made;

  HaldenhofRange(KeepPicture pictures) {
    this.pictures = pictures;
  }

  List<Content> products() {
    return lines("products.txt").stream()
        .map(line -> line.split("\\|", -1))
        .map(this::product)
        .toList();
  }

  /// @param value without its colour's code
  private record Choice(String value, @Nullable String colour) {}

  private record Option(String name, List<Choice> choices) {}

  private Content product(String[] cells) {
    String shape = cells[1];
    List<Option> options = options(cells[10]);
    List<List<Choice>> combinations = combinations(options);
    SortedMap<String, Picture> drawn = new TreeMap<>();
    List<Picture> inOrder = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    for (List<Choice> combination : combinations) {
      Picture picture = picture(shape, combination, cells[5]);
      if (drawn.putIfAbsent(picture.url(), picture) == null) {
        inOrder.add(picture);
      }
      variants.add(variant(cells, combination, picture));
    }
    made++;
    return new Content(
        new Handle(cells[0]),
        // A range is never quite finished: a few are being prepared, one is sold no more
        made % 15 == 0 ? Status.DRAFT : made == 46 ? Status.ARCHIVED : Status.ACTIVE,
        cells[5],
        "<p>" + cells[12] + "</p>",
        "Haldenhof",
        cells[4],
        cells[3],
        List.of(cells[11].split(", ")),
        options.stream().map(Option::name).toList(),
        variants,
        inOrder,
        Seo.NONE,
        attributes(made),
        translations(cells),
        hiddenOn(made));
  }

  private static SortedMap<String, String> attributes(int number) {
    return new TreeMap<>(
        Map.of(
            "season",
            number % 3 == 0 ? "SS 26" : "AW 26",
            "made in",
            number % 4 == 0 ? "Portugal" : "Germany"));
  }

  private static SortedMap<String, Texts> translations(String[] cells) {
    SortedMap<String, Texts> translations = new TreeMap<>();
    String description = cells[13].isEmpty() ? "" : "<p>" + cells[13] + "</p>";
    translations.put("de", new Texts(cells[6], description));
    return translations;
  }

  private static SortedSet<String> hiddenOn(int number) {
    return number % 11 == 0 ? new TreeSet<>(List.of("marketplace-x")) : new TreeSet<>();
  }

  private Variant variant(String[] cells, List<Choice> combination, Picture picture) {
    StringBuilder sku = new StringBuilder(cells[2]);
    combination.forEach(choice -> sku.append('-').append(suffix(choice.value())));
    Money price = Money.of(cells[7], "EUR");
    Money compareAt = cells[8].isEmpty() ? null : Money.of(cells[8], "EUR");
    return new Variant(
        new Sku(sku.toString()),
        nextGtin(),
        combination.stream().map(Choice::value).toList(),
        List.of(new Price(price, compareAt)),
        Integer.parseInt(cells[9]),
        cells[3].equals("Garden/Seeds") ? "reduced" : "standard",
        picture.url(),
        new TreeMap<>());
  }

  private Gtin nextGtin() {
    String digits = "4260123" + gtins++;
    return new Gtin(digits + Gtin.checkDigit(digits));
  }

  private static String suffix(String value) {
    String word = Folding.fold(value).replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
    return word.length() > 3 && !Character.isDigit(word.charAt(0)) ? word.substring(0, 3) : word;
  }

  private Picture picture(String shape, List<Choice> combination, String title) {
    Choice coloured =
        combination.stream()
            .filter(choice -> choice.colour() != null)
            .findFirst()
            .orElse(new Choice("plain", PLAIN));
    String name = shape + "-" + Handle.suggestedBy(coloured.value());
    String colour = Objects.requireNonNull(coloured.colour());
    String alt =
        coloured.value().equals("plain")
            ? title
            : title + ", " + coloured.value().toLowerCase(Locale.ROOT);
    return new Picture(
        pictures.keepDrawing(name + "-" + colour.substring(1), drawings.draw(shape, colour)), alt);
  }

  private static List<Option> options(String spec) {
    List<Option> options = new ArrayList<>();
    for (String part : spec.isEmpty() ? new String[0] : spec.split(";")) {
      String[] sides = part.split("=");
      List<Choice> choices = new ArrayList<>();
      for (String value : sides[1].split(",")) {
        int hash = value.indexOf('#');
        choices.add(
            hash < 0
                ? new Choice(value, null)
                : new Choice(value.substring(0, hash), value.substring(hash)));
      }
      options.add(new Option(sides[0], choices));
    }
    return options;
  }

  private static List<List<Choice>> combinations(List<Option> options) {
    List<List<Choice>> combinations = List.of(List.of());
    for (Option option : options) {
      List<List<Choice>> longer = new ArrayList<>();
      for (List<Choice> begun : combinations) {
        for (Choice choice : option.choices()) {
          List<Choice> more = new ArrayList<>(begun);
          more.add(choice);
          longer.add(more);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static List<String> lines(String file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(HaldenhofRange.class.getResourceAsStream(FOLDER + file)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
