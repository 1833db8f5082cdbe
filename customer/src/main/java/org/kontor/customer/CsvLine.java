package org.kontor.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a CSV file (RFC 4180, comma, CRLF), as every export writes it. Text that a
/// spreadsheet would run as a formula gets an apostrophe in front, which our own imports take away
/// again; so does text that has such an apostrophe of its own.
public final class CsvLine {
  /// Stands before the first line of a file: without it spreadsheets take UTF-8 for something else.
  public static final String MARK = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r";

  private CsvLine() {}

  /// @param cells null for an empty one
  public static String of(@Nullable Object... cells) {
    return of(Arrays.asList(cells));
  }

  public static String of(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    String safe = isFormula(text) ? "'" + text : text;
    boolean quote =
        safe.indexOf(',') >= 0
            || safe.indexOf('"') >= 0
            || safe.indexOf('\n') >= 0
            || safe.indexOf('\r') >= 0;
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean isFormula(String text) {
    return beginsFormula(text) && !text.matches("[+-]?\\d+([.,]\\d+)*");
  }

  /// Whatever apostrophes stand before it.
  private static boolean beginsFormula(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  /// What was written before the apostrophe.
  public static String read(String cell) {
    return cell.startsWith("'") && beginsFormula(cell) ? cell.substring(1) : cell;
  }
}
