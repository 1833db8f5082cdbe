package org.kontor.catalog.domain.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.imports.Importer;

/// The imports that were brought, how far each came, and what became of each group.
public interface ImportJobs {
  /// Writes a new one down, its number is given here.
  void add(ImportJob job);

  Optional<ImportJob> find(UUID id);

  /// Gives the oldest import that waits for work, and that no living process has a lease on, to
  /// this worker.
  Optional<ImportJob> lease(String worker, Instant now, Instant until);

  /// Keeps the lease while the caller's transaction lasts, however long that is: nobody else gets
  /// it meanwhile.
  ///
  /// @return false if it was lost before
  boolean hold(UUID id, String worker);

  /// Notes a change of state; nothing is done unless the job is in the state `from`.
  ///
  /// @return false if it wasn't
  boolean move(UUID id, ImportState from, ImportState to, @Nullable String problem, Instant at);

  /// Lets an import run, with these terms.
  boolean start(
      UUID id,
      ImportState from,
      org.kontor.catalog.imports.ImportOptions.OnError onError,
      String by);

  /// Adds to the present stage what became of some groups.
  ///
  /// @param first position of the first of them in the file
  /// @return false if the lease was lost: then the caller must take everything back
  boolean progress(UUID id, String worker, Instant leaseUntil, int first, List<Done> done);

  /// What undo has to take back: groups that were created or changed and aren't taken back yet,
  /// last first.
  List<Applied> applied(UUID id, int limit);

  /// @return false if the lease was lost
  boolean undone(UUID id, String worker, Instant leaseUntil, List<TakenBack> results);

  void release(UUID id, String worker);

  /// @param line where the group begins
  record Done(int line, int rows, Importer.Result result) {}

  record Applied(int position, String key, @Nullable String before, @Nullable String after) {}

  /// @param problem why it couldn't be taken back; null if it was
  record TakenBack(int position, @Nullable String problem) {}
}
