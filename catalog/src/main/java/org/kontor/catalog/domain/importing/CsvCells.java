package org.kontor.catalog.domain.importing;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a record of a CSV file (RFC 4180, comma, CRLF). Text that a spreadsheet would run as a
/// formula gets an apostrophe in front, which our own reader takes away again.
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
    return !text.isEmpty()
        && FORMULA.indexOf(text.charAt(0)) >= 0
        && !text.matches("[+-]?\\d+([.,]\\d+)*");
  }

  /// What was written before the apostrophe.
  static String read(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
