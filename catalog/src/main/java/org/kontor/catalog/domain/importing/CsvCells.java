package org.kontor.catalog.domain.importing;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a record of a CSV file (RFC 4180, comma, CRLF). Text that a spreadsheet would run as a
/// formula gets an apostrophe in front, which our own reader takes away again; so does text that
/// has such an apostrophe of its own.
public final class CsvCells {
  private static final String FORMULA = "=+-@\t\r";

  private CsvCells() {}

  public static String line(List<String> cells) {
    return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
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
  static String read(String cell) {
    return cell.startsWith("'") && beginsFormula(cell) ? cell.substring(1) : cell;
  }
}
