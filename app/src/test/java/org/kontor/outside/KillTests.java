package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.junit.jupiter.api.io.TempDir;
import org.kontor.outside.Api.Answer;

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

  @TempDir private Path data;

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
      Set<String> cancelled = ConcurrentHashMap.newKeySet();
      List<Integer> databases = new ArrayList<>();

      try (ExecutorService people = Executors.newFixedThreadPool(SHOPPERS + 2)) {
        List<Future<?>> errands = new ArrayList<>();
        for (int i = 0; i < SHOPPERS; i++) {
          Api own = new Api(kontor.base(), KontorProcess.KEY);
          Shopper shopper = new Shopper(own, ORDERS, next, aside, acknowledged, unanswered);
          errands.add(people.submit(errand(shopper::shop)));
        }
        errands.add(people.submit(errand(packer::work)));
        errands.add(
            people.submit(
                errand(() -> cancelSome(new Api(kontor.base(), KontorProcess.KEY), cancelled))));
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
      try (Connection database = DriverManager.getConnection(kontor.jdbcUrl())) {
        settleWork(database);
        assertThat(new Invariants(database).settle(Duration.ofMinutes(5)).broken()).isEmpty();
        settleWork(database);
        assertBooksAgree(database, cancelled.size());
      }
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

  /// Cancels acknowledged orders, each with one key until there is an answer.
  private void cancelSome(Api api, Set<String> cancelled) throws InterruptedException {
    Set<String> tried = new HashSet<>();
    while (cancelled.size() < CANCELLATIONS) {
      for (String number : acknowledged.values()) {
        if (cancelled.size() < CANCELLATIONS && tried.add(number) && cancel(api, number)) {
          cancelled.add(number);
        }
        Thread.sleep(100);
      }
    }
  }

  /// False if it is too late for that.
  private static boolean cancel(Api api, String number) throws InterruptedException {
    while (true) {
      try {
        String path = "/orders/" + number + "/cancellation";
        Map<String, String> wish = Map.of("reason", "changed their mind");
        Answer answer = api.post(path, wish, "Idempotency-Key", "cancel-" + number);
        if (answer.status() != 409) {
          return answer.status() == 200;
        }
      } catch (UncheckedIOException dead) {
        // with the same key again
      }
      Thread.sleep(100);
    }
  }

  /// The process of the PostgreSQL that serves, as its own file names it.
  private Integer serverProcess(KontorProcess kontor) throws SQLException {
    try (Connection database = DriverManager.getConnection(kontor.jdbcUrl())) {
      return number(
          database,
          "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int where '"
              + data.resolve("postgres")
              + "' = current_setting('data_directory')");
    }
  }

  /// Until no job has anything left to do.
  private static void settleWork(Connection database) throws Exception {
    String waiting =
        """
        select (select count(*) from orders.payment_task where state = 'DUE')
             + (select count(*) from fulfillment.shipments where tracking is null)
             + (select count(*) from customer.messages where state in ('QUEUED', 'SENDING'))\
        """;
    for (int i = 0; number(database, waiting) > 0; i++) {
      assertThat(i).as("seconds").isLessThan(240);
      Thread.sleep(1_000);
    }
  }

  private static void assertBooksAgree(Connection database, int cancelled) throws SQLException {
    int shipped =
        number(
            database,
            "select count(*) from fulfillment.fulfillment_orders where state = 'SHIPPED'");
    assertThat(shipped).as("answered or not").isGreaterThanOrEqualTo(PARCELS);
    assertThat(orders(database, "state in ('OPEN', 'COMPLETED', 'CANCELLED')")).isEqualTo(ORDERS);
    assertThat(orders(database, "state = 'PAYMENT_PENDING'")).isZero();
    assertThat(orders(database, "state = 'CANCELLED'")).isEqualTo(cancelled);
    assertThat(
            number(
                database,
                "select count(distinct email) from orders.orders where state <> 'FAILED'"))
        .as("nobody has two")
        .isEqualTo(ORDERS);
    assertThat(calls(database, "key", "AUTHORISE")).isEqualTo(ORDERS);
    assertThat(calls(database, "key", "CAPTURE")).isEqualTo(shipped);
    assertThat(calls(database, "distinct authorisation", "CAPTURE"))
        .as("no double capture")
        .isEqualTo(shipped);
    assertThat(calls(database, "key", "VOID")).isEqualTo(cancelled);
    assertThat(number(database, "select sum(reserved) from inventory.stock"))
        .as("three pieces for each order that waits, none for any other")
        .isEqualTo(3 * (ORDERS - shipped - cancelled));
    assertThat(number(database, "select sum(on_hand) from inventory.stock"))
        .isEqualTo(PRODUCTS * STOCK - 3 * shipped);
  }

  private static int orders(Connection database, String where) throws SQLException {
    return number(database, "select count(*) from orders.orders where " + where);
  }

  /// What the payment provider has done.
  private static int calls(Connection database, String what, String kind) throws SQLException {
    return number(
        database,
        "select count(%s) from orders.simulated_provider where kind = '%s' and outcome = 'APPROVED'"
            .formatted(what, kind));
  }

  private static int number(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      if (!row.next()) {
        throw new AssertionError("No row: " + query);
      }
      return row.getInt(1);
    }
  }
}
