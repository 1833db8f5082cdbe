package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at ten random moments while a thousand orders are placed, some of them are cancelled
/// and others are sent off. In the end each order that was acknowledged is there once, and so is
/// its money; what was not acknowledged holds neither stock nor money. A slow machine may ask for
/// less by `-Dkontor.fault.kills=3 -Dkontor.fault.orders=300`.
@Tag("fault")
class KillTests {
  private static final int ORDERS = Integer.getInteger("kontor.fault.orders", 1_000);
  private static final int PARCELS = ORDERS / 10;
  private static final int CANCELLATIONS = ORDERS / 20;
  private static final int PRODUCTS = 20;
  private static final int STOCK = 100_000;
  private static final int KILLS = Integer.getInteger("kontor.fault.kills", 10);
  private static final int SHOPPERS = 8;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path data;

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Shopper.Wish> aside = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  @Test
  void losesNoOrderAndTakesNoMoneyTwice() throws Exception {
    KontorProcess kontor = new KontorProcess(data, Map.of());
    try (kontor) {
      kontor.start();
      Api api = new Api(kontor.base(), KontorProcess.KEY);
      new Shelves(api).fill(PRODUCTS, STOCK);
      Packer packer = new Packer(new Api(kontor.base(), KontorProcess.KEY), PARCELS);
      SecondThoughts thoughts =
          new SecondThoughts(
              new Api(kontor.base(), KontorProcess.KEY), acknowledged, CANCELLATIONS);
      List<Integer> databases = new ArrayList<>();

      try (ExecutorService people = Executors.newFixedThreadPool(SHOPPERS + 2)) {
        List<Future<?>> errands = new ArrayList<>();
        for (int i = 0; i < SHOPPERS; i++) {
          Api own = new Api(kontor.base(), KontorProcess.KEY);
          Shopper shopper = new Shopper(own, ORDERS, next, aside, acknowledged, unanswered);
          errands.add(people.submit(errand(shopper::shop)));
        }
        errands.add(people.submit(errand(packer::work)));
        errands.add(people.submit(errand(thoughts::have)));
        Random random = new Random();
        for (int kill = 1; kill <= KILLS; kill++) {
          waitFor(kill * ORDERS / (KILLS + 1), errands);
          Thread.sleep(random.nextInt(150));
          databases.add(serverProcess(kontor));
          kontor.kill();
          kontor.start();
        }
        for (Future<?> errand : errands) {
          errand.get(10, TimeUnit.MINUTES);
        }
      }

      databases.add(serverProcess(kontor));
      assertThat(databases)
          .as("each start takes over the PostgreSQL that runs")
          .doesNotContainNull();
      assertThat(Set.copyOf(databases)).hasSize(1);
      assertThat(unanswered).as("the kills hit something").hasPositiveValue();
      assertThat(acknowledged).hasSize(ORDERS);
      assertThat(acknowledged.values()).doesNotHaveDuplicates();
      Books books = new Books(kontor.jdbcUrl());
      books.settle();
      assertThat(books.shipped()).as("answered or not").isGreaterThanOrEqualTo(PARCELS);
      books.assertAgree(ORDERS, thoughts.cancelled(), PRODUCTS * STOCK);
      for (String number : acknowledged.values()) {
        api.get("/orders/" + number).expect(200);
      }
    }
    assertThatThrownBy(() -> DriverManager.getConnection(kontor.jdbcUrl()))
        .as("who takes a PostgreSQL over also stops it")
        .hasMessageContaining("refused");
  }

  private interface Errand {
    void run() throws InterruptedException;
  }

  private static Callable<Void> errand(Errand errand) {
    return () -> {
      errand.run();
      return null;
    };
  }

  /// Until so many orders were begun; a shopper who gave up ends the test at once.
  private void waitFor(int begun, List<Future<?>> errands) throws Exception {
    while (next.get() < begun) {
      for (Future<?> errand : errands) {
        if (errand.state() == Future.State.FAILED) {
          errand.get();
        }
      }
      Thread.sleep(5);
    }
  }

  /// The process of the PostgreSQL that serves, as its own file names it.
  private Integer serverProcess(KontorProcess kontor) {
    return new Books(kontor.jdbcUrl())
        .number(
            "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int where '"
                + data.resolve("postgres")
                + "' = current_setting('data_directory')");
  }
}
