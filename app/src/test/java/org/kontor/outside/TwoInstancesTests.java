package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.testing.AtOnce;

/// Two Kontors on one database, all their jobs and listeners running. Each request goes to either
/// of them at random; half way the one that had started the database dies, and the other brings
/// home what it left behind. Nothing is done twice by two.
@Tag("fault")
class TwoInstancesTests {
  private static final int ORDERS = Integer.getInteger("kontor.fault.orders", 200);
  private static final int PARCELS = ORDERS / 5;
  private static final int CANCELLATIONS = ORDERS / 20;
  private static final int PRODUCTS = 20;
  private static final int STOCK = 100_000;
  private static final int SHOPPERS = 6;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path data;

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Shopper.Wish> aside = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  @Test
  void doNothingTwiceAndLoseNothingWhenOneDies() throws Exception {
    try (MailServer mail = new MailServer();
        KontorProcess first = new KontorProcess(folder("first"), writingTo(mail)).start()) {
      new Shelves(new Api(first.base(), KontorProcess.KEY)).fill(PRODUCTS, STOCK);
      Map<String, String> environment = writingTo(mail);
      environment.put("SPRING_DATASOURCE_URL", first.jdbcUrl());
      try (KontorProcess second = new KontorProcess(folder("second"), environment).start()) {
        int cancelled =
            trade(first, new Api(List.of(first.base(), second.base()), KontorProcess.KEY));
        Books books = new Books(first.jdbcUrl());
        books.settle();
        books.assertAgree(ORDERS, cancelled, PRODUCTS * STOCK);
        assertThat(books.shipped()).as("answered or not").isGreaterThanOrEqualTo(PARCELS);
        assertNothingWasDoneByBoth(books, mail);
      } finally {
        // It takes its database over, and stops it
        first.start();
      }
    }
  }

  /// Whoever comes second waits until the first has made the schema, the people and the demo.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void startTogetherOnAnEmptyDatabaseAndOneOfThemIsFirst(boolean demo) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Map<String, String> environment = new HashMap<>();
      environment.put("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"));
      environment.put("KONTOR_DEMO", Boolean.toString(demo));
      try (KontorProcess one = new KontorProcess(folder("one"), environment);
          KontorProcess other = new KontorProcess(folder("other"), environment)) {
        AtOnce.doing(one::start, other::start);
        assertThat(logs("How to get in")).isOne();
        assertThat(logs("Demo data is ready")).isEqualTo(demo ? 1 : 0);
        assertThat(logs("ERROR") + logs("The demo data is incomplete")).isZero();
        for (KontorProcess each : List.of(one, other)) {
          new Api(each.base(), KontorProcess.KEY).get("/products").expect(200);
        }
        new Books(environment.get("SPRING_DATASOURCE_URL")).settle();
      }
    }
  }

  /// How often the two have said this.
  private long logs(String words) throws IOException {
    long lines = 0;
    for (String each : List.of("one", "other")) {
      try (Stream<String> log = Files.lines(data.resolve(each).resolve("kontor.log"))) {
        lines += log.filter(line -> line.contains(words)).count();
      }
    }
    return lines;
  }

  private Path folder(String name) throws Exception {
    return Files.createDirectory(data.resolve(name));
  }

  private static Map<String, String> writingTo(MailServer mail) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_MAIL_HOST", "127.0.0.1");
    environment.put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
    return environment;
  }

  /// @return how many orders were cancelled
  private int trade(KontorProcess first, Api either) throws Exception {
    SecondThoughts thoughts = new SecondThoughts(either, acknowledged, CANCELLATIONS);
    try (ExecutorService people = Executors.newFixedThreadPool(SHOPPERS + 2)) {
      List<Future<?>> errands = new ArrayList<>();
      for (int i = 0; i < SHOPPERS; i++) {
        Shopper shopper = new Shopper(either, ORDERS, next, aside, acknowledged, unanswered);
        errands.add(people.submit(() -> done(shopper::shop)));
      }
      Packer packer = new Packer(either, PARCELS);
      errands.add(people.submit(() -> done(packer::work)));
      errands.add(people.submit(() -> done(thoughts::have)));
      while (next.get() < ORDERS / 2) {
        Thread.sleep(5);
      }
      first.kill();
      for (Future<?> errand : errands) {
        errand.get(5, TimeUnit.MINUTES);
      }
    }
    assertThat(unanswered).as("the kill hit something").hasPositiveValue();
    assertThat(acknowledged).hasSize(ORDERS);
    assertThat(acknowledged.values()).doesNotHaveDuplicates();
    return thoughts.cancelled();
  }

  private interface Errand {
    void run() throws InterruptedException;
  }

  private static boolean done(Errand errand) throws InterruptedException {
    errand.run();
    return true;
  }

  /// The provider was asked for each capture and release once, and each letter was written once:
  /// but for the one that the dead instance had sent and not noted yet.
  private static void assertNothingWasDoneByBoth(Books books, MailServer mail) {
    assertThat(
            books.number(
                "select count(*) from orders.simulated_provider where calls > 1 and kind <> 'AUTHORISE'"))
        .isZero();
    assertThat(mail.names()).hasSizeGreaterThan(ORDERS - 25);
    assertThat(mail.names().size() - Set.copyOf(mail.names()).size()).isLessThanOrEqualTo(1);
    assertThat(books.number("select count(*) from customer.messages where state = 'DEAD'"))
        .isZero();
  }
}
