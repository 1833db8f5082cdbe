package org.kontor.catalog.adapter.out.jdbc;

import java.util.LinkedHashSet;
import java.util.Set;

/// Short words share too few trigrams with their misspellings, so for them every slip of one key is
/// written out: two letters swapped, one wrong, one missing, one too many.
final class Typos {
  private Typos() {}

  static boolean isShort(String word) {
    return word.length() <= 6;
  }

  /// Patterns for `like any`, each at the beginning of a word.
  static String[] patterns(String word) {
    Set<String> patterns = new LinkedHashSet<>();
    patterns.add(word);
    for (int i = 0; i < word.length() && word.length() > 2; i++) {
      String before = word.substring(0, i);
      String after = word.substring(i + 1);
      if (i + 1 < word.length()) {
        patterns.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
      if (word.length() > 3) {
        patterns.add(before + "_" + after);
        patterns.add(before + after);
        patterns.add(before + "_" + word.substring(i));
      }
    }
    return patterns.stream().map(pattern -> "% " + pattern + "%").toArray(String[]::new);
  }
}
