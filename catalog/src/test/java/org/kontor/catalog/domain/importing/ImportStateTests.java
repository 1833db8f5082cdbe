package org.kontor.catalog.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;

class ImportStateTests {
  @Test
  void eachStateIsReachedFromAnUpload() {
    assertThat(reachable(ImportState.UPLOADED)).containsExactlyInAnyOrder(ImportState.values());
  }

  @Test
  void whatIsUndoneStaysUndone() {
    assertThat(reachable(ImportState.UNDONE)).containsExactly(ImportState.UNDONE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWorkedOnByItselfAlwaysGoesOn(ImportState state) {
    boolean goesOn = Stream.of(ImportState.values()).anyMatch(state::mayBecome);
    assertThat(goesOn || !state.isWorkedOn()).isTrue();
  }

  @Test
  void whatFailedItsCheckMayBeRunWithoutTheRefusedUnlessAnUndoFailed() {
    assertThat(job(ImportState.CHECKED, ImportCounts.NONE, 0).mayRun()).isTrue();
    assertThat(job(ImportState.FAILED, new ImportCounts(3, 0, 0, 1, 0), 0).mayRun()).isTrue();
    assertThat(job(ImportState.FAILED, new ImportCounts(3, 0, 0, 0, 0), 0).mayRun()).isFalse();
    assertThat(job(ImportState.FAILED, new ImportCounts(3, 0, 0, 1, 0), 2).mayRun()).isFalse();
    assertThat(job(ImportState.DONE, new ImportCounts(3, 0, 0, 1, 0), 0).mayRun()).isFalse();
  }

  @Test
  void onlyWhatDidSomethingMayBeUndone() {
    assertThat(job(ImportState.DONE, new ImportCounts(0, 1, 0, 0, 0), 0).mayUndo()).isTrue();
    assertThat(job(ImportState.DONE, new ImportCounts(1, 0, 0, 0, 0), 0).mayUndo()).isTrue();
    assertThat(job(ImportState.DONE, new ImportCounts(0, 0, 9, 9, 0), 0).mayUndo()).isFalse();
    assertThat(job(ImportState.UNDONE, new ImportCounts(1, 0, 0, 0, 0), 0).mayUndo()).isFalse();
  }

  @Test
  void countsOutcomesAndFactsThatABlankCellBlanked() {
    List<Importer.Change> changes =
        List.of(
            new Importer.Change("brand", "Maker", null),
            new Importer.Change("title", "Old", "New"),
            new Importer.Change("type", null, "Tent"));
    Importer.Result changed =
        new Importer.Result("a", Importer.Outcome.CHANGED, List.of(), "{}", "{}", changes);
    ImportCounts counts =
        new ImportCounts(1, 1, 0, 0, 1)
            .plus(
                List.of(
                    changed,
                    Importer.Result.unchanged("b"),
                    Importer.Result.refused("c", List.of())));
    assertThat(counts).isEqualTo(new ImportCounts(1, 2, 1, 1, 2));
    assertThat(counts.groups()).isEqualTo(5);
  }

  private static Set<ImportState> reachable(ImportState from) {
    Set<ImportState> seen = EnumSet.of(from);
    Deque<ImportState> ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      ImportState state = ahead.pop();
      Stream.of(ImportState.values())
          .filter(state::mayBecome)
          .filter(seen::add)
          .forEach(ahead::add);
    }
    return seen;
  }

  private static ImportJob job(ImportState state, ImportCounts counts, int undone) {
    return new ImportJob(
        new UUID(0, 1),
        1,
        "notes",
        "notes.csv",
        state,
        true,
        ImportOptions.OnError.SKIP,
        "katrin",
        new ChannelId("web"),
        10,
        new FileFormat("UTF-8", ',', false, 1, 1, Map.of()),
        1,
        1,
        counts,
        undone,
        0,
        null,
        Instant.EPOCH,
        null);
  }
}
