package org.kontor.catalog.adapter.in.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.adapter.in.console.ProductForm.VariantLine;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.HtmlPolicy;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Seo;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.domain.Texts;
import org.kontor.catalog.domain.Variant;

/// Makes a content of a form; what can't be read is noted by field, and then there is none.
final class FormContent {
  private final ProductForm form;
  private final @Nullable Content base;
  private final Currency currency;
  private final HtmlPolicy html;
  private final Words words;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /// @param base what the form was opened on: keeps what the form doesn't show
  FormContent(
      ProductForm form, @Nullable Content base, Currency currency, HtmlPolicy html, Words words) {
    this.form = form;
    this.base = base;
    this.currency = currency;
    this.html = html;
    this.words = words;
  }

  /// Says why, in the language of whoever fills in the form.
  interface Words {
    String say(String code, String english, Object... values);
  }

  Map<String, String> errors() {
    return errors;
  }

  /// @return empty if there are errors
  Optional<Content> read() {
    List<String> options =
        form.options().stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    Handle handle =
        read(
            "handle",
            "handle",
            () ->
                form.handle().isBlank()
                    ? Handle.suggestedBy(form.title())
                    : new Handle(form.handle()));
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < form.variants().size(); i++) {
      Variant variant = variant("v" + i + ".", form.variants().get(i), options.size());
      if (variant != null) {
        variants.add(variant);
      }
    }
    if (form.title().isBlank()) {
      errors.put("title", words.say("title-missing", "A product has a title"));
    }
    if (handle == null || !errors.isEmpty()) {
      return Optional.empty();
    }
    Content content =
        new Content(
            handle,
            Status.valueOf(form.status()),
            form.title(),
            html.clean(form.description()),
            form.brand(),
            form.type(),
            form.category(),
            List.of(form.tags().split(",")),
            options,
            variants,
            pictures(),
            new Seo(form.seoTitle().strip(), form.seoDescription().strip()),
            base == null ? new TreeMap<>() : base.attributes(),
            translations(),
            new java.util.TreeSet<>(form.hiddenOn()));
    content.flaws().forEach(this::note);
    return errors.isEmpty() ? Optional.of(content) : Optional.empty();
  }

  /// Puts a flaw of the whole where the form has the field.
  void note(Content.Flaw flaw) {
    String field = flaw.field();
    String why = words.say(flaw.code(), flaw.reason(), flaw.values().toArray());
    if (field.startsWith("variants.")) {
      String rest = field.substring("variants.".length());
      for (int i = 0; i < form.variants().size(); i++) {
        String sku = form.variants().get(i).sku().strip();
        if (!sku.isEmpty() && rest.startsWith(new Sku(sku).value() + ".")) {
          errors.put("v" + i + (rest.endsWith(".values") ? ".value0" : ".sku"), why);
          return;
        }
      }
    }
    errors.put(
        field.equals("variants") ? "v0.sku" : field.equals("options") ? "option0" : field, why);
  }

  private interface Reading<T> {
    T read();
  }

  private <T> @Nullable T read(String field, String code, Reading<T> reading, Object... values) {
    try {
      return reading.read();
    } catch (IllegalArgumentException e) {
      errors.put(field, words.say(code, String.valueOf(e.getMessage()), values));
      return null;
    }
  }

  private @Nullable Variant variant(String prefix, VariantLine line, int options) {
    Sku sku = read(prefix + "sku", "sku", () -> new Sku(line.sku()));
    Gtin gtin = line.gtin().isBlank() ? null : gtin(prefix + "gtin", line.gtin());
    Money amount = money(prefix + "price", line.price());
    Money compareAt = money(prefix + "compareAt", line.compareAt());
    Integer grams =
        read(prefix + "grams", "whole-grams", () -> grams(line.grams()), line.grams().strip());
    if (compareAt != null && amount == null && !errors.containsKey(prefix + "price")) {
      errors.put(
          prefix + "price",
          words.say("compare-needs-price", "A price to compare with needs a price"));
    }
    if (sku == null || grams == null || !errors.isEmpty()) {
      return null;
    }
    Variant old = old(line.was());
    List<Price> prices = new ArrayList<>();
    if (old != null) {
      old.prices().stream()
          .filter(price -> !price.currency().equals(currency))
          .forEach(prices::add);
    }
    if (amount != null) {
      prices.addFirst(new Price(amount, compareAt));
    }
    return new Variant(
        sku,
        gtin,
        line.values().subList(0, options).stream().map(String::strip).toList(),
        prices,
        grams,
        line.taxClass().isBlank() ? "standard" : line.taxClass().strip(),
        old == null ? null : old.image(),
        old == null ? new TreeMap<>() : old.attributes());
  }

  private @Nullable Variant old(String was) {
    return base == null || was.isEmpty()
        ? null
        : base.variants().stream()
            .filter(variant -> variant.sku().value().equals(was))
            .findFirst()
            .orElse(null);
  }

  private @Nullable Money money(String field, String text) {
    String plain = text.strip().replace(" ", "");
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("\\d{1,12}([.,]\\d{1,3})?")) {
      errors.put(
          field,
          words.say(
              "no-price",
              "“" + text.strip() + "” is not a price. Write it like 289.00",
              text.strip()));
      return null;
    }
    return read(field, "price", () -> new Money(new BigDecimal(plain.replace(',', '.')), currency));
  }

  private @Nullable Gtin gtin(String field, String text) {
    String digits = text.strip();
    return digits.matches("\\d{8}|\\d{12,14}")
        ? read(
            field,
            "gtin-digit",
            () -> new Gtin(text),
            Gtin.checkDigit(digits.substring(0, digits.length() - 1)))
        : read(field, "gtin", () -> new Gtin(text));
  }

  private static int grams(String text) {
    String plain = text.strip();
    if (!plain.matches("\\d{0,9}")) {
      throw new IllegalArgumentException(
          "“" + plain + "” is not a weight. Write whole grams, like 2150");
    }
    return plain.isEmpty() ? 0 : Integer.parseInt(plain);
  }

  private List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    for (String line : form.pictures().split("\\R")) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts[0].matches("(?i)https?://\\S+|/\\S+")) {
        pictures.add(new Picture(parts[0], parts.length > 1 ? parts[1] : ""));
      } else if (!parts[0].isEmpty()) {
        errors.put("pictures", words.say("picture", "A picture's address begins with https://"));
      }
    }
    return pictures;
  }

  private SortedMap<String, Texts> translations() {
    SortedMap<String, Texts> translations =
        new TreeMap<>(base == null ? new TreeMap<>() : base.translations());
    Texts german = new Texts(form.titleDe().strip(), html.clean(form.descriptionDe()));
    if (german.title().isEmpty() && german.descriptionHtml().isEmpty()) {
      translations.remove("de");
    } else {
      translations.put("de", german);
    }
    return translations;
  }
}
