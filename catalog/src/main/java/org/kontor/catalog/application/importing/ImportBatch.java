package org.kontor.catalog.application.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.domain.importing.GroupReader;
import org.kontor.catalog.domain.importing.Header;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportJobs.Done;
import org.kontor.catalog.domain.importing.ImportJobs.TakenBack;
import org.kontor.catalog.imports.Importer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Some groups, in one transaction with the note of how far the import came: both or neither are
/// there after a kill.
@Service
@Transactional
class ImportBatch {
  private final ImportJobs jobs;
  private final Clock clock;

  ImportBatch(ImportJobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Someone else works on the import: our lease ran out.
  static final class LeaseLost extends RuntimeException {}

  @FunctionalInterface
  interface Work {
    List<Importer.Result> on(List<Importer.Group> groups);
  }

  /// Whose work it is, and how long it stays theirs after each batch.
  record Lease(ImportJob job, String worker, Duration length) {}

  public void work(
      Lease lease, int position, List<GroupReader.Read> groups, Header header, Work work) {
    hold(lease);
    note(lease, position, results(groups, header, work));
  }

  public void refuse(Lease lease, int position, GroupReader.Read group, Importer.Refusal refusal) {
    Importer.Result result = Importer.Result.refused(group.group().key(), List.of(refusal));
    note(lease, position, List.of(new Done(group.line(), group.records().size(), result)));
  }

  /// Before the work, so that nobody does it twice for nothing: a batch may wait for locks longer
  /// than any lease.
  private void hold(Lease lease) {
    if (!jobs.hold(lease.job().id(), lease.worker())) {
      throw new LeaseLost();
    }
  }

  private Instant until(Lease lease) {
    return clock.instant().plus(lease.length());
  }

  private void note(Lease lease, int position, List<Done> done) {
    if (!jobs.progress(lease.job().id(), lease.worker(), until(lease), position, done)) {
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
                    "The row has more cells than the header has columns: a text with a delimiter in it needs quotes")
                .by("too-many-cells")));
  }

  private static Importer.Result spelled(Importer.Result result, Header header) {
    List<Importer.Refusal> refusals =
        result.refusals().stream()
            .map(r ->
                new Importer.Refusal(
                    r.line(), header.spelling(r.column()), r.value(), r.reason(), r.rule()))
            .toList();
    return new Importer.Result(
        result.key(),
        result.outcome(),
        refusals,
        result.before(),
        result.after(),
        result.preview());
  }

  public void takeBack(Lease lease, Importer importer, List<ImportJobs.Applied> applied) {
    hold(lease);
    List<TakenBack> results = new ArrayList<>();
    for (ImportJobs.Applied one : applied) {
      String problem = importer.undo(one.key(), one.before(), one.after(), lease.job().options());
      results.add(new TakenBack(one.position(), problem));
    }
    noteTakenBack(lease, results);
  }

  public void leave(Lease lease, ImportJobs.Applied one, String reason) {
    noteTakenBack(lease, List.of(new TakenBack(one.position(), reason)));
  }

  private void noteTakenBack(Lease lease, List<TakenBack> results) {
    if (!jobs.undone(lease.job().id(), lease.worker(), until(lease), results)) {
      throw new LeaseLost();
    }
  }
}
