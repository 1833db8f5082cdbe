package org.kontor.replay;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A table to import, row by row.
final class Csv {
  private final StringBuilder text = new StringBuilder();

  Csv(String header) {
    text.append(header).append('\n');
  }

  void row(Object... cells) {
    text.append(
            Arrays.stream(cells)
                .map(cell -> '"' + cell.toString().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
