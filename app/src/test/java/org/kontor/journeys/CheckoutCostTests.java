package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Invariants;
import org.kontor.outside.Shelves;
import org.kontor.outside.Statements;
import org.kontor.outside.Statements.Sent;
import org.kontor.outside.Storefront;
import org.kontor.outside.Storefront.Cart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a shopper costs in statements, step by step, and keeps costing: one more is a decision, not
/// an accident. A round trip is what a database charges for, whatever the statement does.
@AssembledKontor
class CheckoutCostTests {
  /// Read now and then and remembered, or a batch for many orders.
  private static final Pattern REMEMBERED =
      Pattern.compile(
          "app\\.api_key|catalog\\.channels|inventory\\.locations order|inventory\\.postcodes"
              + "|fulfillment\\.rates|nextval|named as",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TRANSACTION = Pattern.compile("begin|commit");

  @LocalServerPort private int port;
  @Autowired private DataSource source;
  @Autowired private JdbcClient database;
  private Api api;

  @BeforeEach
  void fill() throws Exception {
    api = new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
    new Shelves(api, "COST").fill(2, 100);
    checkOut(new LinkedHashMap<>());
    settle();
    Statements.write();
  }

  @AfterEach
  void stop() {
    Statements.stop();
  }

  @Test
  void aCheckoutTakesTheseStatementsAndNotOneMore() throws Exception {
    Map<String, Integer> steps = new LinkedHashMap<>();

    checkOut(steps);
    settle();
    steps.put("listeners", statements("task-"));
    steps.put("letter", letters());

    assertThat(steps)
        .containsExactly(
            Map.entry("new cart with two lines", 2),
            Map.entry("contact", 1),
            Map.entry("address", 1),
            Map.entry("delivery", 2),
            Map.entry("checkout", 5),
            Map.entry("order, paid", 8),
            Map.entry("listeners", 3),
            Map.entry("letter", 2));
    assertThat(steps.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(40);
  }

  @Test
  void fourTransactionsHaveMoreThanOneOfThem() throws Exception {
    checkOut(new LinkedHashMap<>());
    settle();

    assertThat(count(sent("http-", "task-"), "begin")).isEqualTo(4);
  }

  @Test
  void aProductAndAPageOfTheListTakeTwoEach() {
    Api.Answer product = api.get("/products/cost-ware-1").expect(200);
    assertThat(statements("http-")).isEqualTo(2);
    assertThat(product.text("/variants/0/availability/promise/orderBy")).isNotEmpty();
    api.get("/products?limit=24").expect(200);
    Statements.write();

    api.get("/products?limit=24").expect(200);

    assertThat(statements("http-")).isEqualTo(2);
  }

  /// @param steps filled with what each request took
  private void checkOut(Map<String, Integer> steps) {
    Cart[] cart = new Cart[1];
    step(
        steps,
        "new cart with two lines",
        () -> cart[0] = new Storefront(api).cart("COST-1", 1, "COST-2", 2));
    step(steps, "contact", () -> cart[0].contact("cost@example.com", "A Shopper"));
    step(steps, "address", () -> cart[0].address("A Shopper", "Am Hof 1", "10115", "Berlin"));
    step(steps, "delivery", () -> cart[0].delivery("standard"));
    step(steps, "checkout", () -> cart[0].checkout().expect(200));
    step(steps, "order, paid", () -> cart[0].place("cost-" + cart[0].id(), "ok").expect(201));
  }

  private static void step(Map<String, Integer> steps, String name, Runnable request) {
    int before = statements("http-");
    request.run();
    steps.put(name, statements("http-") - before);
  }

  private static int statements(String threads) {
    return (int)
        sent(threads).stream()
            .filter(sent -> !TRANSACTION.matcher(sent.sql()).matches())
            .filter(sent -> !REMEMBERED.matcher(sent.sql()).find())
            .count();
  }

  /// A job sends the letter: it takes what is due, and settles each.
  private static int letters() {
    return (int)
        sent("scheduling-").stream()
            .filter(sent -> sent.sql().contains("update customer.messages"))
            .filter(sent -> sent.sql().contains("settled_at") || sent.sql().contains("SENDING"))
            .map(Sent::sql)
            .distinct()
            .count();
  }

  private static List<Sent> sent(String... threads) {
    return Statements.written().stream()
        .filter(sent -> List.of(threads).stream().anyMatch(sent.thread()::startsWith))
        .toList();
  }

  private static long count(List<Sent> sent, String sql) {
    return sent.stream().filter(each -> each.sql().equals(sql)).count();
  }

  /// Until the listeners have heard and the letters are away.
  private void settle() throws Exception {
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofSeconds(60));
    }
    for (int i = 0; i < 600 && lettersLeft() > 0; i++) {
      Thread.sleep(100);
    }
    assertThat(lettersLeft()).isZero();
  }

  private int lettersLeft() {
    return database
        .sql("select count(*) from customer.messages where state in ('QUEUED', 'SENDING')")
        .query(Integer.class)
        .single();
  }
}
