package org.kontor.catalog.application.importing;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.importing.GroupReader;
import org.kontor.catalog.domain.importing.ImportFiles;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.catalog.imports.Importer;
import org.springframework.stereotype.Service;

@Service
class WorkOnImportsService implements WorkOnImports {
  private static final System.Logger LOG = System.getLogger(WorkOnImportsService.class.getName());
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int MOST_GROUPS = 200;
  private static final int MOST_ROWS = 1_000;

  private final String worker = UUID.randomUUID().toString();
  private final Importers importers;
  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportSteps steps;
  private final Clock clock;

  WorkOnImportsService(
      Importers importers, ImportJobs jobs, ImportFiles files, ImportSteps steps, Clock clock) {
    this.importers = importers;
    this.jobs = jobs;
    this.files = files;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public boolean workOnNext() {
    Optional<ImportJob> leased = jobs.lease(worker, clock.instant(), clock.instant().plus(LEASE));
    leased.ifPresent(this::workOn);
    return leased.isPresent();
  }

  private void workOn(ImportJob job) {
    try {
      switch (job.state()) {
        case UPLOADED ->
            jobs.move(job.id(), ImportState.UPLOADED, ImportState.CHECKING, null, clock.instant());
        case CHECKING -> check(job);
        case RUNNING -> run(job);
        case UNDOING -> undo(job);
        default ->
            LOG.log(
                WARNING, "Import {0} is {1} and was leased for work", job.number(), job.state());
      }
    } catch (ImportBatch.LeaseLost e) {
      LOG.log(WARNING, "Import {0} is worked on by somebody else now", job.number());
    } catch (RuntimeException | IOException e) {
      LOG.log(ERROR, "Import " + job.number() + " failed while " + job.state().word(), e);
      fail(
          job,
          "Something went wrong on our side while "
              + job.state().word()
              + ". Run it again, or ask operations about import "
              + job.number());
    } finally {
      jobs.release(job.id(), worker);
    }
  }

  private void check(ImportJob job) throws IOException {
    Importer importer = importers.of(job.kind());
    readOn(job, _ -> false, groups -> importer.check(groups, job.options()));
    ImportJob checked = jobs.find(job.id()).orElseThrow();
    int refused = checked.counts().refused();
    if (!job.goOn()) {
      finish(job, ImportState.CHECKED, null);
    } else if (refused > 0 && job.onError() == OnError.REFUSE_ALL) {
      finish(job, ImportState.FAILED, nothingApplied(refused, checked.counts().groups()));
    } else {
      jobs.start(job.id(), ImportState.CHECKING, job.onError(), job.by());
    }
  }

  private static String nothingApplied(int refused, int groups) {
    return refused
        + " of "
        + groups
        + " were refused, so nothing was applied. Correct them, or run it without them";
  }

  private void run(ImportJob job) throws IOException {
    Importer importer = importers.of(job.kind());
    readOn(job, importer::endsBatch, groups -> importer.apply(groups, job.options()));
    ImportJob ran = jobs.find(job.id()).orElseThrow();
    if (ran.counts().refused() > 0 && job.onError() == OnError.REFUSE_ALL) {
      // Something changed between the check and now: whole or not at all
      finish(
          job, ImportState.UNDOING, nothingApplied(ran.counts().refused(), ran.counts().groups()));
    } else {
      finish(job, ImportState.DONE, null);
    }
  }

  private void readOn(ImportJob job, Predicate<Importer.Group> last, ImportBatch.Work work)
      throws IOException {
    try (InputStream file = files.open(job.id())) {
      GroupReader reader = new GroupReader(file, job.format(), importers.of(job.kind()));
      for (int skipped = 0; skipped < job.groupsDone(); skipped++) {
        reader.next();
      }
      int position = job.groupsDone();
      for (List<GroupReader.Read> groups = some(reader, last);
          !groups.isEmpty();
          groups = some(reader, last)) {
        steps.advance(lease(job), position, groups, reader.header(), work);
        position += groups.size();
      }
    }
  }

  private ImportBatch.Lease lease(ImportJob job) {
    return new ImportBatch.Lease(job, worker, LEASE);
  }

  private static List<GroupReader.Read> some(GroupReader reader, Predicate<Importer.Group> last)
      throws IOException {
    List<GroupReader.Read> groups = new ArrayList<>();
    boolean enough = false;
    for (int rows = 0; !enough && groups.size() < MOST_GROUPS && rows < MOST_ROWS; ) {
      GroupReader.Read group = reader.next();
      if (group == null) {
        break;
      }
      groups.add(group);
      rows += group.records().size();
      enough = last.test(group.group());
    }
    return groups;
  }

  private void undo(ImportJob job) {
    Importer importer = importers.of(job.kind());
    boolean more = true;
    while (more) {
      more = steps.takeBack(lease(job), importer);
    }
    if (job.problem() == null) {
      finish(job, ImportState.UNDONE, null);
    } else {
      ImportJob left = jobs.find(job.id()).orElseThrow();
      finish(job, ImportState.FAILED, left.kept() == 0 ? job.problem() : partlyApplied(left));
    }
  }

  private static String partlyApplied(ImportJob job) {
    return job.counts().refused()
        + " of "
        + job.counts().groups()
        + " were refused while it ran, and "
        + job.kept()
        + " that were applied could not be taken back. Correct what was refused and bring the file"
        + " again: what was applied stays as it is";
  }

  private void fail(ImportJob job, String problem) {
    ImportState now = jobs.find(job.id()).map(ImportJob::state).orElse(job.state());
    jobs.move(job.id(), now, ImportState.FAILED, problem, clock.instant());
  }

  private void finish(ImportJob job, ImportState to, @Nullable String problem) {
    if (!job.state().mayBecome(to)) {
      throw new IllegalStateException("An import can't go from " + job.state() + " to " + to);
    }
    jobs.move(job.id(), job.state(), to, problem, clock.instant());
  }
}
