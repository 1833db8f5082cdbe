package org.kontor.catalog.domain.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;
import org.kontor.customer.CsvLine;

/// A file's first record: which column is where. Columns are told by name; order, case and
/// underscores don't matter.
public final class Header {
  /// What [org.kontor.catalog.application.importing.ReadRefusedRows] adds. A corrected file still
  /// has them; they say nothing about the goods.
  public static final List<String> OF_REFUSED_ROWS = List.of("Error", "Error code");

  private static final Set<String> NOT_READ =
      OF_REFUSED_ROWS.stream().map(Header::fold).collect(Collectors.toUnmodifiableSet());

  private final List<String> spelled;
  private final List<String> folded = new ArrayList<>();
  private final Map<String, String> spelling = new HashMap<>();

  /// @throws FileRefused if a required column is missing, or one that is understood stands twice
  public Header(List<String> cells, Importer.Columns columns) {
    spelled = List.copyOf(cells);
    Set<String> known = known(columns);
    for (String cell : cells) {
      String name = fold(cell);
      if (folded.contains(name) && !name.isEmpty()) {
        if (known.contains(name)) {
          throw new FileRefused(
              "column-repeated",
              "column-repeated",
              "The column "
                  + cell.strip()
                  + " stands twice. Remove one, so that it's clear which counts",
              cell.strip());
        }
        name = name + " (" + (folded.size() + 1) + ")";
      }
      folded.add(name);
      spelling.put(name, cell.strip());
    }
    requireAll(columns.required());
  }

  private void requireAll(List<String> required) {
    for (String alternatives : required) {
      String[] names = alternatives.split("\\|");
      boolean present = false;
      for (String name : names) {
        present |= folded.contains(fold(name));
      }
      if (!present) {
        throw new FileRefused(
            "column-missing",
            "column-missing",
            "The column "
                + String.join(" or ", names)
                + " is missing. The file has: "
                + String.join(", ", spelled),
            String.join(" / ", names),
            String.join(", ", spelled));
      }
    }
  }

  static Set<String> known(Importer.Columns columns) {
    Set<String> known = new HashSet<>();
    columns
        .required()
        .forEach(names -> List.of(names.split("\\|")).forEach(name -> known.add(fold(name))));
    columns.known().forEach(name -> known.add(fold(name)));
    return known;
  }

  /// The form in which names are compared and rows are asked.
  public static String fold(String name) {
    return name.replace("\uFEFF", "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_\\u00A0]+", " ");
  }

  public List<String> spelled() {
    return spelled;
  }

  /// How the file spells a folded name.
  public String spelling(String name) {
    return spelling.getOrDefault(fold(name), name);
  }

  /// Whether the column came from a file of refused rows.
  public boolean isOfRefusedRows(int column) {
    return column < folded.size() && NOT_READ.contains(folded.get(column));
  }

  Row row(TableReader.Record record) {
    Map<String, String> cells = LinkedHashMap.newLinkedHashMap(folded.size());
    for (int i = 0; i < folded.size(); i++) {
      if (!folded.get(i).isEmpty() && !isOfRefusedRows(i)) {
        cells.put(
            folded.get(i), i < record.cells().size() ? CsvLine.read(record.cells().get(i)) : "");
      }
    }
    return new Row(record.line(), cells);
  }

  /// True if a record has something beyond the last column: then its cells have slipped.
  boolean isTooNarrowFor(TableReader.Record record) {
    List<String> cells = record.cells();
    return cells.size() > spelled.size()
        && cells.subList(spelled.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
  }
}
