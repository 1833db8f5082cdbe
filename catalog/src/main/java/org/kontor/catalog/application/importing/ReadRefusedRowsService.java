package org.kontor.catalog.application.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.importing.ImportQueries.GroupResult;
import org.kontor.catalog.domain.importing.GroupReader;
import org.kontor.catalog.domain.importing.Header;
import org.kontor.catalog.domain.importing.ImportFiles;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.TableReader;
import org.kontor.catalog.imports.Importer;
import org.kontor.customer.CsvLine;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;

@Service
class ReadRefusedRowsService implements ReadRefusedRows {
  private static final int PAGE = 500;

  private final ImportQueries imports;
  private final ImportFiles files;
  private final Importers importers;

  ReadRefusedRowsService(ImportQueries imports, ImportFiles files, Importers importers) {
    this.imports = imports;
    this.files = files;
    this.importers = importers;
  }

  @Override
  public void write(UUID id, Appendable out) throws IOException {
    ImportJob job = imports.find(id).orElseThrow(() -> new NotFound("Import", id));
    Iterator<GroupResult> refused = new Refused(id);
    try (InputStream file = files.open(id)) {
      GroupReader reader = new GroupReader(file, job.format(), importers.of(job.kind()));
      Header header = reader.header();
      List<String> names = own(header.spelled(), header);
      names.addAll(Header.OF_REFUSED_ROWS);
      out.append(CsvLine.of(names));
      int position = 0;
      while (refused.hasNext()) {
        GroupResult result = refused.next();
        GroupReader.@Nullable Read group = null;
        for (; position <= result.position(); position++) {
          group = reader.next();
        }
        if (group != null) {
          write(group.records(), result, header, out);
        }
      }
    }
  }

  private static void write(
      List<TableReader.Record> records, GroupResult result, Header header, Appendable out)
      throws IOException {
    int columns = own(header.spelled(), header).size();
    for (TableReader.Record record : records) {
      List<String> cells = own(record.cells(), header);
      while (cells.size() < columns) {
        cells.add("");
      }
      cells.add(joined(record.line(), result.refusals(), ReadRefusedRowsService::reason));
      cells.add(joined(record.line(), result.refusals(), ReadRefusedRowsService::code));
      out.append(CsvLine.of(cells));
    }
  }

  /// Without what an earlier file of refused rows said.
  private static List<String> own(List<String> cells, Header header) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!header.isOfRefusedRows(i)) {
        own.add(cells.get(i));
      }
    }
    return own;
  }

  private static String joined(
      int line, List<Importer.Refusal> refusals, Function<Importer.Refusal, String> what) {
    return refusals.stream()
        .filter(refusal -> refusal.line() == line)
        .map(what)
        .collect(Collectors.joining("; "));
  }

  private static String reason(Importer.Refusal refusal) {
    return refusal.column().isEmpty()
        ? refusal.reason()
        : refusal.column() + ": " + refusal.reason();
  }

  private static String code(Importer.Refusal refusal) {
    Importer.Rule rule = refusal.rule();
    return rule == null ? "other" : rule.code();
  }

  /// Refused groups in the file's order, a page at a time.
  private final class Refused implements Iterator<GroupResult> {
    private final UUID id;
    private Iterator<GroupResult> page;
    private int last = -1;

    Refused(UUID id) {
      this.id = id;
      this.page = nextPage();
    }

    private Iterator<GroupResult> nextPage() {
      return imports.results(id, Importer.Outcome.REFUSED, last, PAGE).iterator();
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && last >= 0) {
        page = nextPage();
      }
      return page.hasNext();
    }

    @Override
    public GroupResult next() {
      GroupResult result = page.next();
      last = result.position();
      return result;
    }
  }
}
