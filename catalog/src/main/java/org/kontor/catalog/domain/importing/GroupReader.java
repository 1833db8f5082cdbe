package org.kontor.catalog.domain.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// Reads an inspected file as groups, always in the same order, so that work on it can be taken up
/// where it stopped. Rows of one key that aren't neighbours wait for each other; everything else
/// passes through.
public final class GroupReader {
  private final TableReader table;
  private final Importer importer;
  private final Map<Long, Integer> scattered;
  private final Header header;
  private final Map<String, Waiting> waiting = new HashMap<>();
  private final Deque<Read> ready = new ArrayDeque<>();
  private TableReader.@Nullable Record ahead;

  public GroupReader(InputStream file, FileFormat format, Importer importer) throws IOException {
    table =
        new TableReader(
            new InputStreamReader(file, Charset.forName(format.encoding())), format.delimiter());
    this.importer = importer;
    scattered = format.scattered();
    header = FileInspection.header(table, importer);
    ahead = table.next();
  }

  /// @param records the group's rows as they came
  /// @param slipped the first line with more cells than the header has columns; 0 if there is none
  public record Read(Importer.Group group, List<TableReader.Record> records, int slipped) {
    public int line() {
      return group.first().line();
    }
  }

  private static final class Waiting {
    private final List<Read> parts = new ArrayList<>();
  }

  public Header header() {
    return header;
  }

  /// The next group; null at the end.
  public @Nullable Read next() throws IOException {
    while (ready.isEmpty() && ahead != null) {
      Read part = part(ahead);
      Integer places = scattered.get(FileInspection.hash(part.group().key()));
      if (places == null) {
        return part;
      }
      hold(part, places);
    }
    return ready.poll();
  }

  private void hold(Read part, int places) {
    Waiting held = waiting.computeIfAbsent(part.group().key(), _ -> new Waiting());
    held.parts.add(part);
    if (held.parts.size() == places) {
      waiting.remove(part.group().key());
      ready.add(joined(held.parts));
    }
  }

  private static Read joined(List<Read> parts) {
    List<Row> rows = parts.stream().flatMap(part -> part.group().rows().stream()).toList();
    List<TableReader.Record> records =
        parts.stream().flatMap(part -> part.records().stream()).toList();
    int slipped = parts.stream().mapToInt(Read::slipped).max().orElse(0);
    return new Read(new Importer.Group(parts.getFirst().group().key(), rows), records, slipped);
  }

  private Read part(TableReader.Record first) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<TableReader.Record> records = new ArrayList<>();
    Row row = header.row(first);
    String key = importer.key(row);
    int slipped = 0;
    TableReader.Record record = first;
    while (true) {
      rows.add(row);
      records.add(record);
      if (slipped == 0 && header.isTooNarrowFor(record)) {
        slipped = record.line();
      }
      ahead = record = table.next();
      if (record == null) {
        break;
      }
      row = header.row(record);
      String next = importer.key(row);
      if (!next.isEmpty() && !next.equals(key)) {
        break;
      }
    }
    return new Read(new Importer.Group(key, rows), records, slipped);
  }
}
