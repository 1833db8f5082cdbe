package org.kontor.catalog.application.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.importing.ImportQueries.GroupResult;
import org.kontor.catalog.domain.importing.CsvCells;
import org.kontor.catalog.domain.importing.GroupReader;
import org.kontor.catalog.domain.importing.ImportFiles;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.TableReader;
import org.kontor.catalog.imports.Importer;
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
      List<String> header = new ArrayList<>(reader.header().spelled());
      header.add("Error");
      out.append(CsvCells.line(header));
      int position = 0;
      while (refused.hasNext()) {
        GroupResult result = refused.next();
        GroupReader.@Nullable Read group = null;
        for (; position <= result.position(); position++) {
          group = reader.next();
        }
        if (group != null) {
          write(group.records(), result, reader.header().spelled().size(), out);
        }
      }
    }
  }

  private static void write(
      List<TableReader.Record> records, GroupResult result, int columns, Appendable out)
      throws IOException {
    for (TableReader.Record record : records) {
      List<String> cells = new ArrayList<>(record.cells());
      while (cells.size() < columns) {
        cells.add("");
      }
      cells.add(reasons(record.line(), result.refusals()));
      out.append(CsvCells.line(cells));
    }
  }

  private static String reasons(int line, List<Importer.Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> refusal.line() == line)
        .map(refusal ->
            refusal.column().isEmpty()
                ? refusal.reason()
                : refusal.column() + ": " + refusal.reason())
        .collect(Collectors.joining("; "));
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
