package org.kontor.catalog.application.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.importing.GroupReader;
import org.kontor.catalog.domain.importing.Header;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportJobs.Done;
import org.kontor.catalog.domain.importing.ImportJobs.TakenBack;
import org.kontor.catalog.imports.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Some groups, in one transaction with the note of how far the import came. If the importer
/// stumbles over the batch, each group gets a transaction of its own, so that one that can't be
/// saved is refused alone.
@Service
class ImportBatch {
  private static final Logger LOG = LoggerFactory.getLogger(ImportBatch.class);

  private final ImportJobs jobs;
  private final TransactionTemplate transaction;

  ImportBatch(ImportJobs jobs, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /// Someone else works on the import: our lease ran out.
  static final class LeaseLost extends RuntimeException {}

  @FunctionalInterface
  interface Work {
    List<Importer.Result> on(List<Importer.Group> groups);
  }

  void advance(
      ImportJob job,
      String worker,
      Instant leaseUntil,
      int position,
      List<GroupReader.Read> groups,
      Header header,
      Work work) {
    try {
      transaction.executeWithoutResult(
          _ -> note(job, worker, leaseUntil, position, results(groups, header, work)));
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.info(
          "A batch of import {} failed as a whole, its groups are tried alone: {}",
          job.number(),
          e.toString());
      for (int i = 0; i < groups.size(); i++) {
        alone(job, worker, leaseUntil, position + i, groups.get(i), header, work);
      }
    }
  }

  private void alone(
      ImportJob job,
      String worker,
      Instant leaseUntil,
      int position,
      GroupReader.Read group,
      Header header,
      Work work) {
    try {
      transaction.executeWithoutResult(
          _ -> note(job, worker, leaseUntil, position, results(List.of(group), header, work)));
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Import {}, line {}: {}", job.number(), group.line(), e.toString());
      Importer.Refusal refusal =
          new Importer.Refusal(group.line(), "", null, "It could not be saved: " + reason(e));
      Importer.Result result = Importer.Result.refused(group.group().key(), List.of(refusal));
      transaction.executeWithoutResult(_ ->
          note(
              job,
              worker,
              leaseUntil,
              position,
              List.of(new Done(group.line(), group.records().size(), result))));
    }
  }

  private static String reason(RuntimeException e) {
    boolean ours =
        e instanceof IllegalArgumentException || e.getClass().getName().startsWith("org.kontor.");
    String message = e.getMessage();
    return ours && message != null ? message : "something else stands in its way. Bring it again";
  }

  private void note(
      ImportJob job, String worker, Instant leaseUntil, int position, List<Done> done) {
    if (!jobs.progress(job.id(), worker, leaseUntil, position, done)) {
      throw new LeaseLost();
    }
  }

  private static List<Done> results(List<GroupReader.Read> groups, Header header, Work work) {
    List<Importer.Group> fit =
        groups.stream().filter(group -> group.slipped() == 0).map(GroupReader.Read::group).toList();
    List<Importer.Result> results = fit.isEmpty() ? List.of() : work.on(fit);
    List<Done> done = new ArrayList<>();
    int next = 0;
    for (GroupReader.Read group : groups) {
      Importer.Result result =
          group.slipped() == 0 ? spelled(results.get(next++), header) : slipped(group);
      done.add(new Done(group.line(), group.records().size(), result));
    }
    return done;
  }

  private static Importer.Result slipped(GroupReader.Read group) {
    return Importer.Result.refused(
        group.group().key(),
        List.of(
            new Importer.Refusal(
                group.slipped(),
                "",
                null,
                "The row has more cells than the header has columns: a text with a delimiter in it needs quotes")));
  }

  private static Importer.Result spelled(Importer.Result result, Header header) {
    List<Importer.Refusal> refusals =
        result.refusals().stream()
            .map(r ->
                new Importer.Refusal(r.line(), header.spelling(r.column()), r.value(), r.reason()))
            .collect(Collectors.toList());
    return new Importer.Result(
        result.key(),
        result.outcome(),
        refusals,
        result.before(),
        result.after(),
        result.preview());
  }

  /// @return false if nothing is left to take back
  boolean takeBack(ImportJob job, String worker, Instant leaseUntil, Importer importer) {
    List<ImportJobs.Applied> applied = jobs.applied(job.id(), 100);
    if (applied.isEmpty()) {
      return false;
    }
    try {
      transaction.executeWithoutResult(_ -> takeBack(job, worker, leaseUntil, importer, applied));
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.info(
          "A batch of undoing import {} failed, its groups are tried alone: {}",
          job.number(),
          e.toString());
      applied.forEach(one -> takeBackAlone(job, worker, leaseUntil, importer, one));
    }
    return true;
  }

  private void takeBackAlone(
      ImportJob job, String worker, Instant leaseUntil, Importer importer, ImportJobs.Applied one) {
    try {
      transaction.executeWithoutResult(
          _ -> takeBack(job, worker, leaseUntil, importer, List.of(one)));
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      TakenBack result = new TakenBack(one.position(), "It could not be taken back: " + reason(e));
      transaction.executeWithoutResult(_ -> note(job, worker, leaseUntil, List.of(result)));
    }
  }

  private void takeBack(
      ImportJob job,
      String worker,
      Instant leaseUntil,
      Importer importer,
      List<ImportJobs.Applied> applied) {
    List<TakenBack> results = new ArrayList<>();
    for (ImportJobs.Applied one : applied) {
      @Nullable String problem = importer.undo(one.key(), one.before(), one.after(), job.options());
      results.add(new TakenBack(one.position(), problem));
    }
    note(job, worker, leaseUntil, results);
  }

  private void note(ImportJob job, String worker, Instant leaseUntil, List<TakenBack> results) {
    if (!jobs.undone(job.id(), worker, leaseUntil, results)) {
      throw new LeaseLost();
    }
  }
}
