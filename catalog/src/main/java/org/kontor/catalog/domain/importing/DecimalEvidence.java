package org.kontor.catalog.domain.importing;

import java.util.regex.Pattern;

/// Counts which numbers can only be meant with a comma and which only with a point.
final class DecimalEvidence {
  private static final Pattern COMMA = Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+),\\d{1,2}");
  private static final Pattern POINT = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)\\.\\d{1,2}");

  private long commas;
  private long points;

  void look(String cell) {
    if (cell.length() > 20 || (cell.indexOf(',') < 0 && cell.indexOf('.') < 0)) {
      return;
    }
    String text = cell.strip();
    if (COMMA.matcher(text).matches()) {
      commas++;
    } else if (POINT.matcher(text).matches()) {
      points++;
    }
  }

  boolean speaksForComma() {
    return commas > points;
  }
}
