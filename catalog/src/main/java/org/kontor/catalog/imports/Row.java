package org.kontor.catalog.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a file, its cells by column.
///
/// @param line where it begins in the file, the header being 1
/// @param cells by folded column name (lower case, blanks and underscores as one blank); a blank
///   cell is an empty text
public record Row(int line, Map<String, String> cells) {
  /// True if the file has the column at all: a blank cell in a present column blanks the value, a
  /// missing column keeps it.
  public boolean has(String column) {
    return cells.containsKey(column);
  }

  /// The cell, stripped; empty if it is blank or the column is missing.
  public String text(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  /// The cell, or null if it is blank or the column is missing.
  public @Nullable String orNull(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  /// The first of the columns that has a value: for two generations of headers.
  public String either(String column, String alternative) {
    String text = text(column);
    return text.isEmpty() ? text(alternative) : text;
  }
}
