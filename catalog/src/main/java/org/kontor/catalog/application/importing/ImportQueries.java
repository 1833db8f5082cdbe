package org.kontor.catalog.application.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.imports.Importer;

/// What can be asked about imports.
public interface ImportQueries {
  Optional<ImportJob> find(UUID id);

  /// Newest first.
  ///
  /// @param beforeNumber only older ones; null for the newest
  List<ImportJob> list(List<String> kinds, @Nullable Integer beforeNumber, int limit);

  /// How many are being worked on or wait for somebody to look.
  int waiting();

  /// What became of groups, in the file's order.
  ///
  /// @param outcome only these; null for all but the unchanged, of which only the number is known
  /// @param after position to go on from; -1 for the start
  List<GroupResult> results(UUID id, Importer.@Nullable Outcome outcome, int after, int limit);

  /// What undo had to leave.
  List<GroupResult> kept(UUID id, int limit);

  record GroupResult(
      int position,
      String key,
      int line,
      Importer.Outcome outcome,
      List<Importer.Refusal> refusals,
      List<Importer.Change> preview,
      @Nullable String keptBecause) {}
}
