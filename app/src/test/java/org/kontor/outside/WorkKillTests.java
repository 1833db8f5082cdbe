package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` while the depot and a store work off their orders, while the service desk takes goods
/// back and refunds them, and while a file of orders is taken over. Whoever got no answer looks
/// where it stands and goes on from there; in the end everything is as without a kill. For more:
/// `-Dkontor.fault.work=200 -Dkontor.fault.kills=10`.
@Tag("fault")
class WorkKillTests {
  private static final int WORK = Integer.getInteger("kontor.fault.work", 40);
  private static final int FILE = WORK * 10;
  private static final int KILLS = Integer.getInteger("kontor.fault.kills", 2);
  private static final int PEOPLE = 4;
  private static final int STOCK = 100_000;
  private static final int UNITS = 2;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path data;

  private final AtomicInteger unanswered = new AtomicInteger();
  private final Random random = new Random();
  private KontorProcess kontor;
  private Api api;
  private Books books;
  private BackOffice staff;

  @BeforeEach
  void open() {
    kontor = new KontorProcess(data, Map.of()).start();
    api = new Api(kontor.base(), KontorProcess.KEY);
    books = new Books(kontor.jdbcUrl());
    staff = new BackOffice(api, books.source());
    Shelves shelves = new Shelves(api);
    shelves.fill(1, STOCK);
    shelves.count("shop-mitte", "SHELF-1", STOCK);
  }

  @AfterEach
  void close() {
    kontor.close();
  }

  @Test
  void everyOrderIsDeliveredAndChargedOnceAndEveryReturnRefundedOnce() throws Exception {
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < WORK; i++) {
      orders.add(placed(i));
    }
    killedWhile(orders, this::advanceDelivery);
    books.settle();
    assertDelivered();

    killedWhile(orders, this::advanceReturn);
    books.settle();
    assertRefundedOnce();
  }

  /// Half of the file's orders are to be sent by us, half are history.
  @Test
  void everyOrderOfAFileIsTakenOverOnce() throws Exception {
    String id = api.csv("/imports/orders?mode=run", file()).expect(202).text("/id");
    String progress =
        "select case when state = 'RUNNING' then groups_done else 0 end from catalog.import_jobs where id = '%s'"
            .formatted(id);
    for (int kill = 1; kill <= KILLS; kill++) {
      int enough = kill * FILE / (KILLS + 1);
      killOnce(() -> books.number(progress) >= enough || isOver(id));
    }
    for (int i = 0; !isOver(id); i++) {
      assertThat(i).as("tenths of a second").isLessThan(1_800);
      Thread.sleep(100);
    }
    var end = api.get("/imports/" + id).expect(200);
    assertThat(end.text("/state")).as(end.body()).isEqualTo("done");
    assertThat(end.json().at("/counts/created").asInt()).isEqualTo(FILE);
    books.settle();
    assertTakenOver();
  }

  private String placed(int i) {
    return new Storefront(api)
        .cart("SHELF-1", UNITS)
        .contact("shopper" + i + "@example.com", "Shopper " + i)
        .address("Shopper " + i, "Am Hof 1", "10115", "Berlin")
        .delivery(i % 2 == 0 ? "standard" : "pickup:shop-mitte")
        .place("work-" + i, "ok")
        .expect(201)
        .text("/number");
  }

  private interface Work {
    /// Goes one step on with an order.
    ///
    /// @return true if nothing is left to do
    boolean advance(String order) throws InterruptedException;
  }

  private void killedWhile(List<String> orders, Work work) throws Exception {
    Queue<String> todo = new ConcurrentLinkedQueue<>(orders);
    AtomicInteger done = new AtomicInteger();
    int before = unanswered.get();
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      List<Future<?>> errands = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        errands.add(
            people.submit(() -> {
              for (String order = todo.poll(); order != null; order = todo.poll()) {
                finish(order, work);
                done.incrementAndGet();
              }
              return null;
            }));
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = kill * orders.size() / (KILLS + 1);
        killOnce(() -> done.get() >= enough || errands.stream().anyMatch(Future::isDone));
      }
      for (Future<?> errand : errands) {
        errand.get(5, TimeUnit.MINUTES);
      }
    }
    assertThat(unanswered.get()).as("the kills hit something").isGreaterThan(before);
  }

  private void killOnce(BooleanSupplier moment) throws InterruptedException {
    while (!moment.getAsBoolean()) {
      Thread.sleep(2);
    }
    Thread.sleep(random.nextInt(100));
    kontor.kill();
    kontor.start();
  }

  private void finish(String order, Work work) throws InterruptedException {
    for (boolean done = false; !done; ) {
      try {
        done = work.advance(order);
      } catch (UncheckedIOException dead) {
        unanswered.incrementAndGet();
        Thread.sleep(100);
      }
    }
  }

  private boolean advanceDelivery(String order) throws InterruptedException {
    UUID work = staff.work(order);
    boolean parcel = isParcel(work);
    switch (staff.status(work)) {
      case "open", "picking" -> staff.pick(work);
      case "picked" -> {
        if (parcel) {
          staff.pack(work);
        } else {
          staff.ready(work);
        }
      }
      case "packed" -> {
        // Right after a kill the carrier may still be asked about it
        if (staff.ship(work).status() != 200) {
          Thread.sleep(500);
        }
      }
      case "ready" -> staff.handOver(work);
      default -> {
        return true;
      }
    }
    return false;
  }

  private boolean isParcel(UUID work) {
    return api.get("/fulfilment-orders/" + work).expect(200).text("/method").equals("standard");
  }

  private boolean advanceReturn(String order) throws InterruptedException {
    String rma = staff.announced(order).orElse(null);
    if (rma == null) {
      staff.announce(order, UNITS);
      return false;
    }
    switch (api.get("/returns/" + rma).expect(200).text("/status")) {
      case "authorised" -> staff.receive(rma, UNITS);
      case "received", "inspected" -> staff.inspect(rma);
      case "dispositioned" -> staff.refund(rma);
      default -> {
        return true;
      }
    }
    return false;
  }

  private void assertDelivered() {
    assertThat(books.orders("state = 'COMPLETED'")).isEqualTo(WORK);
    assertThat(books.calls("key", "CAPTURE")).isEqualTo(WORK);
    assertThat(books.calls("distinct authorisation", "CAPTURE")).isEqualTo(WORK);
    assertThat(books.number("select sum(reserved) from inventory.stock")).isZero();
    assertThat(books.number("select sum(on_hand) from inventory.stock"))
        .isEqualTo(2 * STOCK - UNITS * WORK);
  }

  private void assertRefundedOnce() {
    assertThat(books.number("select count(*) from returns.returns where state = 'CLOSED'"))
        .isEqualTo(WORK);
    assertThat(books.number("select count(*) from returns.returns")).isEqualTo(WORK);
    assertThat(books.calls("key", "REFUND")).isEqualTo(WORK);
    assertThat(books.calls("distinct authorisation", "REFUND")).isEqualTo(WORK);
    assertThat(
            books.number(
                """
                select coalesce(sum(amount_minor) filter (where kind = 'REFUND'), 0)
                     - (select sum(paid_minor) from orders.order_line)
                from orders.simulated_provider where outcome = 'APPROVED'
                """))
        .as("the goods' price, not a cent more")
        .isZero();
    assertThat(books.number("select sum(on_hand) from inventory.stock")).isEqualTo(2 * STOCK);
  }

  private static String file() {
    StringBuilder file =
        new StringBuilder(
            "channel,number,placedAt,email,name,line1,city,postalCode,country,currency,sku,quantity,unitPrice,status\n");
    for (int i = 0; i < FILE; i++) {
      file.append(
          "web-de,FILE-%d,2026-11-01T10:00:00Z,file%d@example.com,File %d,Weg 1,Berlin,10115,DE,EUR,SHELF-1,1,6.90,%s\n"
              .formatted(i, i, i, i % 2 == 0 ? "open" : "shipped"));
    }
    return file.toString();
  }

  private boolean isOver(String id) {
    return books.number(
            "select count(*) from catalog.import_jobs where id = '%s' and state in ('DONE', 'FAILED', 'UNDONE')"
                .formatted(id))
        == 1;
  }

  private void assertTakenOver() {
    String theirs = "number like 'FILE-%'";
    assertThat(books.orders(theirs)).isEqualTo(FILE);
    assertThat(books.orders(theirs + " and state = 'COMPLETED'")).isEqualTo(FILE / 2);
    assertThat(books.number("select count(distinct email) from orders.orders where " + theirs))
        .isEqualTo(FILE);
    assertThat(books.number("select sum(reserved) from inventory.stock")).isEqualTo(FILE / 2);
    assertThat(
            books.number("select count(*) from orders.simulated_provider where kind = 'AUTHORISE'"))
        .as("their money is the channel's")
        .isZero();
  }
}
