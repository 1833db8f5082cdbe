package org.kontor.app.adapter.in.console.shell;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The date formats of each language, looked up once: finding them is slow. English writes the day
/// before the month.
final class Patterns {
  private static final Map<String, DateTimeFormatter> FOUND = new ConcurrentHashMap<>();

  private Patterns() {}

  /// @param skeleton the wanted fields in CLDR's letters, `yMMMd`; the language decides their order
  ///   and what stands between
  static DateTimeFormatter of(Locale locale, String skeleton) {
    Locale region = locale.getLanguage().equals("en") ? Locale.UK : locale;
    return FOUND.computeIfAbsent(
        region.toLanguageTag() + " " + skeleton,
        _ -> DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(region));
  }
}
