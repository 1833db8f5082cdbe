package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.outside.Api;
import org.kontor.outside.Api.Answer;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Invariants;
import org.kontor.outside.Shelves;
import org.kontor.outside.Storefront;
import org.kontor.outside.Storefront.Cart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// More shoppers than goods, all at once. Who is late is told so; nothing is sold twice, and
/// nobody's request dies of somebody else's.
@AssembledKontor
class ConcurrencyTests {
  private static final int MANY = 200;

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private DataSource source;
  private Api api;

  @BeforeEach
  void connect() {
    api = new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
  }

  @Test
  void sellsFiftyPiecesToFiftyOfTwoHundredShoppersEvenIfTheyClickTwice() throws Exception {
    new Shelves(api, "RUSH").fill(1, 50);
    List<Cart> carts = eachAtOnce(MANY, 8, shopper -> cart(shopper, "RUSH-1", 1));

    List<Answer> answers =
        eachAtOnce(
            MANY + MANY / 10,
            MANY + MANY / 10,
            click -> place(carts.get(click % MANY), "rush-" + click % MANY));

    assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
    for (int click = MANY; click < answers.size(); click++) {
      assertThat(answers.get(click).text("/number"))
          .as("a second click gets the answer of the first")
          .isEqualTo(answers.get(click % MANY).text("/number"));
    }
    assertThat(answers).filteredOn(answer -> answer.status() == 422).allSatisfy(this::saysWhy);
    assertThat(numbers(answers)).hasSize(50);
    assertThat(stock("RUSH-1")).isEqualTo(new Stock(50, 50));
    assertBooksAgree("RUSH", 50);
  }

  @Test
  void sellsBasketsInAnyOrderOfTheirLinesWithoutADeadlock() throws Exception {
    int products = 5;
    new Shelves(api, "MIX").fill(products, 30);
    List<Map<String, Integer>> wishes =
        IntStream.range(0, 100).mapToObj(shopper -> wish(shopper, products)).toList();
    List<Cart> carts =
        eachAtOnce(100, 8, shopper -> cart(1_000 + shopper, lines(wishes.get(shopper))));

    List<Answer> answers =
        eachAtOnce(100, 100, shopper -> place(carts.get(shopper), "mix-" + shopper));

    assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
    Map<String, Integer> sold = new TreeMap<>();
    for (int shopper = 0; shopper < 100; shopper++) {
      if (answers.get(shopper).status() == 201) {
        wishes.get(shopper).forEach((sku, quantity) -> sold.merge(sku, quantity, Integer::sum));
      }
    }
    Map<String, Stock> left = new TreeMap<>();
    for (int product = 1; product <= products; product++) {
      left.put("MIX-" + product, stock("MIX-" + product));
    }
    assertThat(left)
        .allSatisfy((sku, stock) -> assertThat(stock).isEqualTo(new Stock(30, sold.get(sku))));
    for (int shopper = 0; shopper < 100; shopper++) {
      if (answers.get(shopper).status() == 422) {
        assertThat(wishes.get(shopper))
            .as("refused only for what really wasn't there")
            .anySatisfy(
                (sku, quantity) -> assertThat(left.get(sku).available()).isLessThan(quantity));
      }
    }
    assertBooksAgree("MIX", sold.values().stream().mapToInt(Integer::intValue).sum());
    assertThat(deadlocks()).isZero();
  }

  /// Three of the products, one or two of each, in an order of their own.
  private static Map<String, Integer> wish(int shopper, int products) {
    Random random = new Random(shopper);
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, products).boxed().toList());
    Collections.shuffle(order, random);
    Map<String, Integer> wish = new LinkedHashMap<>();
    order.subList(0, 3).forEach(product -> wish.put("MIX-" + product, 1 + random.nextInt(2)));
    return wish;
  }

  private static Object[] lines(Map<String, Integer> wish) {
    return wish.entrySet().stream()
        .flatMap(line -> Stream.<Object>of(line.getKey(), line.getValue()))
        .toArray();
  }

  private Cart cart(int shopper, Object... lines) {
    return new Storefront(api)
        .cart(lines)
        .contact("shopper%d@example.com".formatted(shopper), "Shopper " + shopper)
        .address("Shopper " + shopper, "Am Hof 1", "10115", "Berlin")
        .delivery("standard");
  }

  /// As a storefront does it: while the first request with a key still runs, it asks again.
  private static Answer place(Cart cart, String key) throws InterruptedException {
    Answer answer = cart.place(key, "ok");
    for (int i = 0; i < 100 && answer.status() == 409; i++) {
      Thread.sleep(100);
      answer = cart.place(key, "ok");
    }
    return answer;
  }

  private void saysWhy(Answer refusal) {
    assertThat(refusal.json().at("/reasons").isEmpty()).as(refusal.body()).isFalse();
  }

  private static List<String> numbers(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.status() == 201)
        .map(answer -> answer.text("/number"))
        .distinct()
        .toList();
  }

  /// Stock as the API tells it, over all locations.
  private record Stock(int onHand, int reserved) {
    int available() {
      return onHand - reserved;
    }
  }

  private Stock stock(String sku) {
    int onHand = 0;
    int reserved = 0;
    for (JsonNode row : api.get("/stock?sku=" + sku).expect(200).json().at("/items")) {
      onHand += row.at("/onHand").asInt();
      reserved += row.at("/reserved").asInt();
    }
    return new Stock(onHand, reserved);
  }

  /// What the shoppers were told, what the orders say, what the shelves have promised and what the
  /// depot is asked to pick is one number.
  private void assertBooksAgree(String prefix, int sold) throws SQLException {
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofMinutes(1));
    }
    assertThat(
            database
                .sql(
                    """
                    select 'ordered', sum(l.ordered) from orders.order_line l
                      join orders.orders o on o.id = l.order_id and o.state = 'OPEN' where l.sku like :skus
                    union all select 'reserved', sum(reserved) from inventory.stock where sku like :skus
                    union all select 'claimed', sum(quantity) from inventory.claims
                      where sku like :skus and expires_at is null
                    union all select 'to pick', sum(asked - rejected) from fulfillment.lines where sku like :skus
                    """)
                .param("skus", prefix + "-%")
                .query((row, _) -> row.getString(1) + " " + row.getInt(2))
                .list())
        .containsExactly(
            "ordered " + sold, "reserved " + sold, "claimed " + sold, "to pick " + sold);
  }

  private long deadlocks() {
    return database
        .sql("select deadlocks from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }

  /// What a shopper does, who is known by a number from 0.
  private interface Errand<T> {
    T run(int shopper) throws Exception;
  }

  /// Lets so many shoppers run their errand, so many of them together.
  private static <T> List<T> eachAtOnce(int shoppers, int together, Errand<T> errand)
      throws Exception {
    CountDownLatch doorsOpen = new CountDownLatch(1);
    try (ExecutorService crowd = Executors.newFixedThreadPool(together)) {
      List<Future<T>> errands =
          IntStream.range(0, shoppers)
              .mapToObj(shopper ->
                  crowd.submit(() -> {
                    doorsOpen.await();
                    return errand.run(shopper);
                  }))
              .toList();
      doorsOpen.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> result : errands) {
        results.add(result.get());
      }
      return results;
    }
  }
}
