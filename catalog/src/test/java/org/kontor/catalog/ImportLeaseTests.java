package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.importing.UndoImport;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.application.importing.WorkOnImports;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two instances and one import, a batch of which waits for somebody else's lock longer than any
/// lease: if the other instance took it, it would wait, too, lose it again, and so on for ever.
class ImportLeaseTests extends CatalogTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Executor INSTANCE = work -> Thread.ofPlatform().start(work);

  @Autowired OpenChannel openChannel;
  @Autowired UploadImport uploadImport;
  @Autowired UndoImport undoImport;
  @Autowired WorkOnImports workOnImports;
  @Autowired ImportJobs jobs;
  @Autowired TestClock.Settable clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void anImportIsAboutToBeApplied() {
    openChannel.open(Samples.webShop(), 1);
    byte[] file =
        "handle,title,variant sku\nleased,Leased,LEASED\n".getBytes(StandardCharsets.UTF_8);
    var command =
        new UploadImport.Command(
            "products", "file.csv", "katrin", Samples.WEB, true, OnError.REFUSE_ALL);
    var uploaded = uploadImport.upload(command, new ByteArrayInputStream(file));
    id = ((UploadImport.Result.Accepted) uploaded).id();
    while (job().state() != ImportState.RUNNING) {
      workOnImports.workOnNext();
    }
  }

  @AfterEach
  void takeBack() {
    jobs.release(id, "other");
    while (workOnImports.workOnNext()) {
      // The next test begins with nothing to do
    }
    undoImport.undo(id);
    while (workOnImports.workOnNext()) {
      // The same product again
    }
  }

  @Test
  void isNotTakenFromWhoAppliesIt() {
    assertThat(takenWhileItWaits()).isFalse();
    assertThat(job().state()).isEqualTo(ImportState.DONE);
    assertThat(job().counts().created()).isOne();
  }

  @Test
  void isNotTakenFromWhoTakesItBack() {
    workOnImports.workOnNext();
    assertThat(undoImport.undo(id)).isTrue();

    assertThat(takenWhileItWaits()).isFalse();
    assertThat(job().state()).isEqualTo(ImportState.UNDONE);
    assertThat(job().undone()).isOne();
  }

  @Test
  void isTakenFromWhoNoLongerWorks() {
    jobs.lease("dead", clock.instant(), clock.instant().plus(LONG));
    assertThat(workOnImports.workOnNext()).isFalse();
    clock.pass(LONG.plusSeconds(1));
    assertThat(workOnImports.workOnNext()).isTrue();
    assertThat(job().state()).isEqualTo(ImportState.DONE);
    assertThat(jobs.hold(id, "dead")).isFalse();
  }

  /// Whether another instance gets the import, long after the lease of the one that works on it.
  private boolean takenWhileItWaits() {
    List<CompletableFuture<Boolean>> work = new ArrayList<>();
    boolean taken =
        Boolean.TRUE.equals(
            transaction.execute(_ -> {
              jdbc.sql("lock table catalog.products in exclusive mode").update();
              work.add(CompletableFuture.supplyAsync(workOnImports::workOnNext, INSTANCE));
              waitUntilItWaits(work.getFirst());
              clock.pass(LONG);
              return CompletableFuture.supplyAsync(this::other, INSTANCE).join();
            }));
    assertThat(work.getFirst()).succeedsWithin(Duration.ofSeconds(30));
    return taken;
  }

  private boolean other() {
    return jobs.lease("other", clock.instant(), clock.instant().plus(LONG)).isPresent();
  }

  private void waitUntilItWaits(Future<?> work) {
    String waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while (!work.isDone() && jdbc.sql(waiting).query(Integer.class).single().equals(0)) {
      Thread.onSpinWait();
    }
  }

  private ImportJob job() {
    return jobs.find(id).orElseThrow();
  }
}
