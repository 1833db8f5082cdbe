package org.kontor.orders.adapter.in.console;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a CSV file by RFC 4180. Text that a spreadsheet would run as a formula gets an
/// apostrophe in front.
final class Csv {
  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
