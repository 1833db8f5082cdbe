package org.kontor.catalog.domain.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// Reads a whole file once, before anything is done with it: whether it's a table, with which
/// delimiter and decimal sign, whether it has the columns, and which keys' rows aren't together.
/// Keeps eight bytes per group.
public final class FileInspection {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int MOST_SCATTERED = 10_000;

  private final Importer importer;
  private final DecimalEvidence decimals = new DecimalEvidence();
  private long[] groups = new long[1024];
  private int groupCount;

  public FileInspection(Importer importer) {
    this.importer = importer;
  }

  /// @throws FileRefused if it can't be read as a table that the importer understands
  public FileFormat inspect(InputStream file, Charset charset, String beginning)
      throws IOException {
    refuseMarkup(beginning);
    char delimiter = delimiter(beginning);
    TableReader table = new TableReader(new InputStreamReader(file, charset), delimiter);
    Header header = header(table, importer);
    int rows = 0;
    String key = "";
    for (TableReader.Record record = table.next(); record != null; record = table.next()) {
      rows++;
      record.cells().forEach(decimals::look);
      Row row = header.row(record);
      String next = importer.key(row);
      if (rows == 1 || (!next.isEmpty() && !next.equals(key))) {
        key = next;
        remember(hash(next));
      }
    }
    if (rows == 0) {
      throw new FileRefused("empty", "no-rows", "The file has a header and no rows");
    }
    return new FileFormat(
        charset.name(), delimiter, decimals.speaksForComma(), rows, groupCount, scattered());
  }

  static Header header(TableReader table, Importer importer) throws IOException {
    TableReader.Record first = table.next();
    if (first != null && first.cells().getFirst().startsWith("sep=")) {
      first = table.next();
    }
    if (first == null) {
      throw new FileRefused("empty", "empty", "The file is empty");
    }
    return new Header(first.cells(), importer.columns());
  }

  private static void refuseMarkup(String beginning) {
    String start = beginning.replace("\uFEFF", "").stripLeading();
    if (start.startsWith("<")) {
      throw EncodingDetector.notATable(
          "markup",
          "a web page or XML",
          "Bring a CSV file: sign in to the other system first if you saved a page");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      throw EncodingDetector.notATable("json", "JSON", "Bring a CSV file");
    }
  }

  private char delimiter(String beginning) throws IOException {
    String start = beginning.replace("\uFEFF", "");
    if (start.startsWith("sep=") && start.length() > 4) {
      return start.charAt(4);
    }
    Set<String> known = Header.known(importer.columns());
    char best = ',';
    long bestScore = -1;
    for (char candidate : DELIMITERS) {
      TableReader.Record record = firstRecord(start, candidate);
      long score =
          record == null
              ? 0
              : record.cells().stream().filter(cell -> known.contains(Header.fold(cell))).count()
                      * 1000
                  + record.cells().size();
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static TableReader.@org.jspecify.annotations.Nullable Record firstRecord(
      String text, char delimiter) throws IOException {
    try {
      return new TableReader(new StringReader(text), delimiter).next();
    } catch (FileRefused e) {
      return null;
    }
  }

  private void remember(long hash) {
    if (groupCount == groups.length) {
      groups = Arrays.copyOf(groups, groups.length * 2);
    }
    groups[groupCount++] = hash;
  }

  private Map<Long, Integer> scattered() {
    Arrays.sort(groups, 0, groupCount);
    Map<Long, Integer> scattered = new HashMap<>();
    for (int i = 1; i < groupCount; i++) {
      if (groups[i] == groups[i - 1]) {
        scattered.merge(groups[i], 2, (count, _) -> count + 1);
      }
    }
    if (scattered.size() > MOST_SCATTERED) {
      throw new FileRefused(
          "scattered",
          "scattered",
          "Rows that belong together are all over the file. Sort it by the first column and bring it again");
    }
    return scattered;
  }

  /// 64 bits of a key (FNV-1a): two keys of one file practically never share them.
  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
