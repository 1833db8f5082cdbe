package org.kontor.catalog.adapter.in.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of a product's languages a request gets.
final class Languages {
  /// The language of a product's own texts.
  static final String OWN = "en";

  private Languages() {}

  static String choose(
      @Nullable String accept, String channelLanguage, Collection<String> translated) {
    Set<String> there = new HashSet<>(translated);
    there.add(OWN);
    if (accept != null && !accept.isBlank()) {
      try {
        String best = Locale.lookupTag(Locale.LanguageRange.parse(accept), there);
        if (best != null) {
          return best;
        }
      } catch (IllegalArgumentException e) {
        // What can't be read is no wish
        return fallback(channelLanguage, there);
      }
    }
    return fallback(channelLanguage, there);
  }

  private static String fallback(String channelLanguage, Set<String> there) {
    String best = Locale.lookupTag(List.of(new Locale.LanguageRange(channelLanguage)), there);
    return best == null ? OWN : best;
  }
}
