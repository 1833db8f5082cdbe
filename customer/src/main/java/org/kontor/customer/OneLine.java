package org.kontor.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands on one line of a letter, a label or a table: trimmed, and a line break or a tab in
/// it is a blank.
final class OneLine {
  private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");

  private OneLine() {}

  static String of(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  static @Nullable String orNull(@Nullable String text) {
    String line = text == null ? "" : of(text);
    return line.isEmpty() ? null : line;
  }
}
