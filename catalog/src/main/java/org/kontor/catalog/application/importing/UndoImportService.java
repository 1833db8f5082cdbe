package org.kontor.catalog.application.importing;

import java.time.Clock;
import java.util.UUID;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class UndoImportService implements UndoImport {
  private final Importers importers;
  private final ImportJobs jobs;
  private final Clock clock;

  UndoImportService(Importers importers, ImportJobs jobs, Clock clock) {
    this.importers = importers;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public boolean undo(UUID id) {
    ImportJob job = jobs.find(id).orElseThrow(() -> new NotFound("Import", id));
    return job.mayUndo()
        && importers.of(job.kind()).undoable()
        && jobs.move(id, ImportState.DONE, ImportState.UNDOING, null, clock.instant());
  }
}
