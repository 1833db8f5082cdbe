package org.kontor.catalog.imports;

import java.math.BigDecimal;
import java.util.UUID;
import org.kontor.catalog.ChannelId;

/// Under which terms a file is imported.
///
/// @param job names the import, also in histories
/// @param by who brought it: a person's login or an API key's name
/// @param channel whose currency and language the file's texts and prices have
/// @param decimalComma true if the file writes 1,5 rather than 1.5, by its own evidence
/// @param onError what to do with the good groups when some are refused
public record ImportOptions(
    UUID job, String by, ChannelId channel, boolean decimalComma, OnError onError) {
  /// Reads a number as the file writes them; separators of thousands and currency signs don't
  /// matter.
  ///
  /// @throws IllegalArgumentException if it isn't one; the message says how the file writes numbers
  public BigDecimal decimal(String text) {
    String digits = text.replaceAll("[\\s\\u00A0\\u202F'\\p{Sc}]", "");
    char point = decimalComma ? ',' : '.';
    char thousands = decimalComma ? '.' : ',';
    if (digits.matches("[+-]?\\d{1,3}([" + thousands + "]\\d{3})+([" + point + "]\\d+)?")) {
      digits = digits.replace(String.valueOf(thousands), "");
    }
    digits = digits.replace(',', '.');
    if (!digits.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
      throw new IllegalArgumentException(
          "This is not a number. The file writes them like 1249" + point + "90");
    }
    return new BigDecimal(digits);
  }

  public enum OnError {
    REFUSE_ALL,
    SKIP
  }
}
