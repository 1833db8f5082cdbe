package org.kontor.app.adapter.in.console.shell;

import java.util.List;
import java.util.Locale;

/// Which form of a word goes with a whole number, by the Unicode rules of our five languages.
/// Message keys end in it: `app.rows.one`, `app.rows.other`, and in Russian `one`, `few`, `many`.
final class Plural {
  private static final List<String> TWO = List.of("one", "other");
  private static final List<String> RUSSIAN = List.of("one", "few", "many");

  private Plural() {}

  static List<String> of(Locale locale) {
    return locale.getLanguage().equals("ru") ? RUSSIAN : TWO;
  }

  static String of(Locale locale, long count) {
    long n = Math.abs(count);
    if (!locale.getLanguage().equals("ru")) {
      return n == 1 ? "one" : "other";
    }
    boolean teen = n % 100 >= 11 && n % 100 <= 14;
    if (n % 10 == 1 && !teen) {
      return "one";
    }
    return n % 10 >= 2 && n % 10 <= 4 && !teen ? "few" : "many";
  }
}
