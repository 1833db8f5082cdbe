package org.kontor.inventory.adapter.in.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// So many pieces, and why: what whoever changes stock by hand is asked, as it was typed.
record Booking(String pieces, String why) {
  private static final int LONGEST_REASON = 200;

  static Booking typed(@Nullable String pieces, @Nullable String why) {
    return new Booking(pieces == null ? "" : pieces.strip(), why == null ? "" : why.strip());
  }

  int number() {
    return Integer.parseInt(pieces);
  }

  /// @param field what the page calls the pieces
  /// @param none whether 0 pieces are something to say
  Map<String, String> errors(String field, boolean none, Words words, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!pieces.matches("\\d{1,6}") || (number() == 0 && !none)) {
      errors.put(field, words.of("inventory.error.quantity", locale));
    }
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      errors.put("reason", words.of("inventory.error.reason", locale));
    }
    return errors;
  }
}
