package org.kontor.catalog.domain.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.imports.ImportOptions;

/// One file that somebody brought.
///
/// It is inspected while it is uploaded; what is no table never becomes a job. Then it is checked:
/// every group is asked what it would do. A dry run stops there and waits for somebody to look;
/// otherwise it runs at once, unless the check refused something and the file was to be taken whole
/// or not at all. While it works it holds a lease and writes down how far it came in the same
/// transaction as the work itself, so that another process can go on where a killed one stopped.
/// What was done can be undone, except where people have changed things since.
///
/// @param number what people call it by
/// @param goOn true if it runs by itself once it is checked
/// @param groupsDone how many groups the present stage has behind it
/// @param undone, kept what an undo took back, and what it had to leave
/// @param problem why it failed; null if it didn't
public record ImportJob(
    UUID id,
    int number,
    String kind,
    String fileName,
    ImportState state,
    boolean goOn,
    ImportOptions.OnError onError,
    String by,
    ChannelId channel,
    long bytes,
    FileFormat format,
    int groupsDone,
    int rowsDone,
    ImportCounts counts,
    int undone,
    int kept,
    @Nullable String problem,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  public ImportOptions options() {
    return new ImportOptions(id, by, channel, format.decimalComma(), onError);
  }

  /// True if it failed with nothing applied, so that it may still be run without what was refused.
  public boolean mayRun() {
    return state == ImportState.CHECKED
        || (state == ImportState.FAILED && counts.refused() > 0 && undone + kept == 0);
  }

  public boolean mayUndo() {
    return state == ImportState.DONE && counts.created() + counts.changed() > 0;
  }
}
