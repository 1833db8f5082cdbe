package org.kontor.catalog.application.importing;

import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RunImportService implements RunImport {
  private final ImportJobs jobs;

  RunImportService(ImportJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Result run(Command command) {
    ImportJob job =
        jobs.find(command.job()).orElseThrow(() -> new NotFound("Import", command.job()));
    if (!job.mayRun()) {
      return Result.NOT_WAITING;
    }
    if (command.onError() == OnError.REFUSE_ALL && job.counts().refused() > 0) {
      return Result.HAS_REFUSALS;
    }
    boolean started = jobs.start(job.id(), job.state(), command.onError(), command.by());
    return started ? Result.STARTED : Result.NOT_WAITING;
  }
}
