package org.kontor.catalog.adapter.in.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Says the name of a fact in the reader's language: `variants.HH-1.price.EUR` is `HH-1, price
/// EUR`.
@Component
class FieldWords {
  private final MessageSource words;

  FieldWords(MessageSource words) {
    this.words = words;
  }

  String name(String field, Locale locale) {
    if (field.startsWith("variants.")) {
      String rest = field.substring("variants.".length());
      int dot = rest.indexOf('.');
      return dot < 0
          ? rest
          : rest.substring(0, dot) + ", " + simple(rest.substring(dot + 1), locale);
    }
    if (field.startsWith("attributes.")) {
      return field.substring("attributes.".length());
    }
    if (field.startsWith("translations.")) {
      String[] path = field.split("\\.");
      return path.length < 3 ? path[1] : simple(path[2], locale) + ", " + path[1];
    }
    return simple(field, locale);
  }

  private String simple(String field, Locale locale) {
    int dot = field.indexOf('.');
    if (dot > 0 && !field.startsWith("seo.")) {
      return simple(field.substring(0, dot), locale) + " " + field.substring(dot + 1);
    }
    String word = words.getMessage("catalog.field." + field, null, field, locale);
    return word == null ? field : word;
  }

  /// A value short enough for a line.
  static @Nullable String shortened(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String plain =
        HtmlUtils.htmlUnescape(value.replaceAll("<[^>]+>", " ")).replaceAll("\\s+", " ").strip();
    return plain.length() <= 80 ? plain : plain.substring(0, 79) + "…";
  }
}
