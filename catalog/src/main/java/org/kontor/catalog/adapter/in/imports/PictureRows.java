package org.kontor.catalog.adapter.in.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// The pictures that rows name, by position. Addresses are kept, not fetched.
final class PictureRows {
  private final List<Picture> pictures;

  PictureRows(List<Row> rows, @Nullable Content present, List<Importer.Refusal> refusals) {
    if (!Column.IMAGE.in(rows.getFirst())) {
      pictures = present == null ? List.of() : present.pictures();
      return;
    }
    record Placed(Picture picture, int position) {}
    Map<String, Placed> placed = new LinkedHashMap<>();
    for (Row row : rows) {
      String url = Column.IMAGE.text(row);
      if (!url.isEmpty() && isAddress(row, Column.IMAGE, refusals)) {
        placed.putIfAbsent(
            url, new Placed(new Picture(url, Column.IMAGE_ALT.text(row)), position(row)));
      }
    }
    List<Placed> sorted = new ArrayList<>(placed.values());
    sorted.sort(Comparator.comparingInt(Placed::position));
    pictures = sorted.stream().map(Placed::picture).toList();
  }

  List<Picture> pictures() {
    return pictures;
  }

  private static int position(Row row) {
    String text = Column.IMAGE_POSITION.text(row);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  static boolean isAddress(Row row, Column column, List<Importer.Refusal> refusals) {
    String url = column.text(row);
    if (url.length() <= 2000
        && (url.matches("(?i)https?://[^\\s/]+\\S*") || url.matches("/[^\\s/]\\S*"))) {
      return true;
    }
    refusals.add(
        ProductRows.refusal(
                row,
                column,
                "A picture's address begins with https:// and has at most 2,000 characters")
            .by("picture"));
    return false;
  }
}
