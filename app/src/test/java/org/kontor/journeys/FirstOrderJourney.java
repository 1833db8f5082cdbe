package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.outside.Api;
import org.kontor.outside.Api.Answer;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Invariants;
import org.kontor.outside.Shelves;
import org.kontor.outside.Storefront;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A retailer's first day with Kontor, by everyone's own hands: the range comes in, a price is put
/// right, two orders arrive, one is shipped and one collected, one piece comes back, and in the end
/// all books say the same.
@AssembledKontor
@ExtendWith(Chromium.class)
class FirstOrderJourney {
  private static final String RANGE =
      """
      Title,URL handle,Status,SKU,Barcode,Price,Weight value (grams),Description
      Storm lantern,storm-lantern,active,DAY-LANTERN,4006381333931,24.90,900,<p>Burns in any wind.</p>
      Camp chair,camp-chair,active,DAY-CHAIR,4012345000016,59.00,3200,<p>Folds flat.</p>
      Meadow seeds,meadow-seeds,active,DAY-SEEDS,4012345000023,7.50,60,<p>For ten square metres.</p>
      """;
  private static final String STORE = "store-berlin";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private DataSource source;

  @Test
  void fromTheFirstFileToTheLastRefund(Browser browser) throws Exception {
    String base = "http://127.0.0.1:" + port;
    Api api = new Api(base, AssembledKontor.KEY);
    Shelves shelves = new Shelves(api);
    shelves.open(STORE, "Berlin Kreuzberg", "store", List.of("ship", "pickup", "return"));

    try (Desk desk = new Desk(browser, base, Desk.WIDE)) {
      bringTheRange(desk.signIn("merch"));
      desk.leave();
    }
    shelves.count(STORE, "DAY-LANTERN", 10);
    shelves.count(STORE, "DAY-CHAIR", 5);
    shelves.count(STORE, "DAY-SEEDS", 20);

    String shipped = orderToBeShipped(api);
    String collected = orderToBeCollected(api);
    try (Desk desk = new Desk(browser, base, Desk.PHONE)) {
      ship(desk.signIn("store"));
      handOver(desk);
      desk.leave();
    }
    try (Desk desk = new Desk(browser, base, Desk.WIDE)) {
      takeBack(desk.signIn("service"), shipped);
      assertDeskAgrees(desk, shipped, collected);
      desk.leave();
    }
    try (Desk desk = new Desk(browser, base, Desk.WIDE)) {
      assertBooksAgree(desk.signIn("ops"), api);
      desk.leave();
    }
  }

  private static void bringTheRange(Desk desk) {
    ImportPages file = new ImportPages(desk).check("products", "range.csv", RANGE);
    assertThat(file.figure("New")).isEqualTo("3");
    assertThat(file.figure("Refused")).isEqualTo("0");
    file.run();

    ProductPage lantern = ProductPage.open(desk, "storm-lantern").price(0, "22.40");
    assertThat(lantern.price(0)).isEqualTo("22.40");
    assertThat(lantern.lastChange()).contains("24.90", "22.40");
    desk.lookOver();
  }

  private static String orderToBeShipped(Api api) {
    assertThat(api.get("/products?q=lantrn").expect(200).text("/items/0/handle"))
        .as("a typing error is forgiven")
        .isEqualTo("storm-lantern");
    JsonNode lantern = api.get("/products/storm-lantern").expect(200).json();
    assertThat(lantern.at("/variants/0/price/amount").asString()).isEqualTo("22.40");

    Answer order =
        new Storefront(api)
            .cart("DAY-LANTERN", 2, "DAY-CHAIR", 1)
            .contact("jana@example.com", "Jana Winter")
            .address("Jana Winter", "Am Hof 1", "10115", "Berlin")
            .delivery("standard")
            .place("day-shipped", "ok")
            .expect(201);
    assertThat(order.text("/totals/items/amount")).isEqualTo("103.80");
    return order.text("/number");
  }

  private static String orderToBeCollected(Api api) {
    Storefront.Cart cart =
        new Storefront(api)
            .cart("DAY-SEEDS", 3)
            .contact("theo@example.com", "Theo Sommer")
            .address("Theo Sommer", "Am Hof 2", "10115", "Berlin")
            .delivery("pickup:" + STORE);
    cart.checkout().expect(200);
    Answer order = cart.place("day-collected", "ok").expect(201);
    assertThat(order.text("/totals/total/amount")).isEqualTo("22.50");
    return order.text("/number");
  }

  private void ship(Desk desk) throws Exception {
    settle();
    TaskPages task = new TaskPages(desk).openOf("Jana Winter").look().start();
    task.scan("4012345000023");
    assertThat(task.alert()).contains("Meadow seeds");
    task.look().scan("DAY-LANTERN").scan("4006381333931");
    assertThat(task.picked()).isEqualTo("2 / 3");
    task.look().scan("4012345000016").look();
    task.press("Parcel is packed").look().press("Ship").look();
  }

  private void handOver(Desk desk) throws Exception {
    TaskPages task = new TaskPages(desk).openOf("Theo Sommer").start();
    task.scan("DAY-SEEDS").scan("DAY-SEEDS").scan("DAY-SEEDS").press("Ready to collect").look();
    settle();
    desk.open("/fulfillment/tasks/handover");
    task.scan(codeSentTo("theo@example.com"));
    desk.lookOver();
    assertThat(desk.text()).contains("Theo Sommer");
    task.press("Hand over 3 units");
    assertThat(desk.page().locator("#toasts").innerText()).contains("Handed over");
  }

  private void takeBack(Desk desk, String order) throws Exception {
    settle();
    desk.open("/orders/" + order);
    ReturnPages.of(desk, order, 1)
        .receiveAt(STORE)
        .inspect(1, "AS_NEW", "RESTOCK")
        .refund("€22.40");
    settle();
    awaitMoney(order);
  }

  private static void assertDeskAgrees(Desk desk, String shipped, String collected) {
    desk.open("/orders/" + shipped);
    assertThat(desk.text())
        .contains("Jana Winter", "2 of 2 delivered", "€103.80", "−€22.40", "€81.40");
    desk.open("/orders/" + collected);
    assertThat(desk.text()).contains("Theo Sommer", "€22.50");
    desk.open("/orders?q=Winter");
    assertThat(desk.text()).contains(shipped).doesNotContain(collected);
    desk.open("/customers?q=jana@example.com");
    desk.open("/returns?view=all");
    assertThat(desk.text()).contains("Jana Winter", "€22.40");
  }

  private void assertBooksAgree(Desk desk, Api api) {
    desk.open("/");
    assertThat(desk.figure("To do"))
        .isEqualTo(
            count(
                "select count(*) from fulfillment.fulfillment_orders"
                    + " where state in ('OPEN', 'PICKING', 'PICKED', 'PACKED', 'READY')"));
    assertThat(desk.figure("In progress"))
        .isEqualTo(count("select count(*) from orders.orders where state = 'OPEN'"));
    Map<String, Integer> left = Map.of("DAY-LANTERN", 9, "DAY-CHAIR", 4, "DAY-SEEDS", 17);
    left.forEach((sku, pieces) -> {
      JsonNode row = api.get("/stock?sku=" + sku).expect(200).json().at("/items/0");
      assertThat(row.at("/onHand").asInt()).isEqualTo(pieces);
      assertThat(row.at("/reserved").asInt()).isZero();
      desk.open("/inventory/stock/" + sku);
      assertThat(desk.text()).contains("Berlin Kreuzberg", String.valueOf(pieces));
      assertThat(count("select sum(quantity) from inventory.ledger where sku = '" + sku + "'"))
          .isEqualTo(String.valueOf(pieces));
    });
    desk.open("/inventory/movements?q=DAY-LANTERN");
    assertThat(desk.text()).contains("10", "−2", "1");
  }

  private String count(String query) {
    return String.valueOf(database.sql(query).query(Long.class).single());
  }

  /// The shopper's own copy of it: what the message says.
  private String codeSentTo(String email) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      List<String> bodies =
          database
              .sql("select body from customer.messages where recipient = ? and body is not null")
              .param(email)
              .query(String.class)
              .list();
      for (String body : bodies) {
        Matcher code = CODE.matcher(body);
        if (code.find()) {
          return code.group(1);
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("No code was sent to " + email);
  }

  private static final Pattern CODE = Pattern.compile("[Cc]ode: *(\\S+)");

  private void awaitMoney(String order) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (count(
              "select count(*) from orders.payment_task t join orders.orders o on o.id = t.order_id where t.state = 'DUE' and o.number = '"
                  + order
                  + "'")
          .equals("0")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Money of " + order + " is still on its way");
  }

  private void settle() throws Exception {
    try (var connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofMinutes(1));
    }
  }
}
