package org.kontor.catalog.domain.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads delimited text record by record, as spreadsheets write it (RFC 4180) and as people break
/// it: LF, CRLF, CR or a mix, line breaks within quotes, quotes in the middle of a plain cell,
/// blank lines. Holds one record in memory.
public final class TableReader {
  private static final int LONGEST_CELL = 1_000_000;

  private final BufferedReader in;
  private final char delimiter;
  private int line = 1;
  private int ahead;

  public TableReader(Reader in, char delimiter) throws IOException {
    this.in = new BufferedReader(in, 1 << 16);
    this.delimiter = delimiter;
    ahead = this.in.read();
    if (ahead == '\uFEFF') {
      ahead = this.in.read();
    }
  }

  /// @param line where it begins, the first line of the file being 1
  public record Record(int line, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /// The next record that isn't blank; null at the end.
  ///
  /// @throws FileRefused if a quote is never closed, or there is a NUL character
  public @Nullable Record next() throws IOException {
    while (ahead >= 0) {
      Record record = record();
      if (!record.isBlank()) {
        return record;
      }
    }
    return null;
  }

  private Record record() throws IOException {
    int begin = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(ahead == '"' ? quoted() : plain(new StringBuilder()));
      if (ahead == delimiter) {
        advance();
      } else {
        endOfLine();
        return new Record(begin, cells);
      }
    }
  }

  private String plain(StringBuilder cell) throws IOException {
    while (ahead >= 0 && ahead != delimiter && ahead != '\n' && ahead != '\r') {
      append(cell, line);
    }
    return cell.toString();
  }

  private String quoted() throws IOException {
    int begin = line;
    StringBuilder cell = new StringBuilder();
    advance();
    while (true) {
      if (ahead < 0) {
        throw unclosed(begin);
      }
      if (ahead == '"') {
        advance();
        if (ahead != '"') {
          // What follows a closing quote belongs to the cell: 5" pipe
          return plain(cell);
        }
      }
      append(cell, begin);
    }
  }

  private void append(StringBuilder cell, int begin) throws IOException {
    if (ahead == 0) {
      throw new FileRefused(
          "nul-bytes",
          "nul-line",
          "There is a NUL character in line " + line + ": the file is damaged. Export it again",
          line);
    }
    if (cell.length() >= LONGEST_CELL) {
      throw unclosed(begin);
    }
    cell.append((char) ahead);
    advance();
  }

  private static FileRefused unclosed(int begin) {
    return new FileRefused(
        "unclosed-quote",
        "unclosed-quote",
        "The quote that opens in line "
            + begin
            + " is never closed. Add the missing \" or double it if it's part of the text",
        begin);
  }

  private void endOfLine() throws IOException {
    if (ahead == '\r') {
      advance();
      if (ahead != '\n') {
        line++;
        return;
      }
    }
    if (ahead == '\n') {
      advance();
    }
  }

  private void advance() throws IOException {
    if (ahead == '\n') {
      line++;
    }
    ahead = in.read();
  }
}
