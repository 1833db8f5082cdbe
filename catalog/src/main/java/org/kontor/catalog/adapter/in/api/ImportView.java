package org.kontor.catalog.adapter.in.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.importing.ImportQueries.GroupResult;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;

/// An import as its bringer sees it.
///
/// @param state uploaded, checking, checked, running, done, failed, undoing or undone
/// @param refusals of the first fifty refused groups
record ImportView(
    String id,
    int number,
    String kind,
    String fileName,
    String state,
    String mode,
    String onError,
    Progress progress,
    Counts counts,
    Format format,
    @Nullable String problem,
    int undone,
    int kept,
    List<Reason> refusals,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  record Progress(int rows, int totalRows) {}

  /// @param blanked how many single facts an empty cell takes away
  record Counts(int created, int changed, int unchanged, int refused, int blanked) {}

  record Format(String encoding, String delimiter, String decimal) {}

  /// @param code names the rule; null if it has no name yet
  record Reason(
      String key,
      int line,
      String column,
      @Nullable String value,
      String reason,
      @Nullable String code) {}

  private static Reason reason(String key, Importer.Refusal refusal) {
    Importer.Rule rule = refusal.rule();
    return new Reason(
        key,
        refusal.line(),
        refusal.column(),
        refusal.value(),
        refusal.reason(),
        rule == null ? null : rule.code());
  }

  static ImportView of(ImportJob job, List<GroupResult> refused) {
    ImportCounts counts = job.counts();
    List<Reason> reasons =
        refused.stream()
            .flatMap(result -> result.refusals().stream().map(r -> reason(result.key(), r)))
            .toList();
    return new ImportView(
        job.id().toString(),
        job.number(),
        job.kind(),
        job.fileName(),
        job.state().word(),
        job.goOn() ? "run" : "dry-run",
        job.onError() == ImportOptions.OnError.SKIP ? "skip" : "refuse-all",
        new Progress(job.rowsDone(), job.format().rows()),
        new Counts(
            counts.created(),
            counts.changed(),
            counts.unchanged(),
            counts.refused(),
            counts.blanked()),
        new Format(
            job.format().encoding(),
            String.valueOf(job.format().delimiter()),
            job.format().decimalComma() ? "," : "."),
        job.problem(),
        job.undone(),
        job.kept(),
        reasons,
        job.createdAt(),
        job.finishedAt());
  }
}
