package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import tools.jackson.databind.JsonNode;

/// A listener that dies after its work and before the registry knows of it runs again. So each
/// stored event of a small day's trade goes to each of its real listeners a second time, and not
/// one row of any context may be another than before.
@AssembledKontor
class DeliveredTwiceTests {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<String> LISTENERS =
      List.of(
          "customer.record-shopper-fact",
          "fulfillment.plan-order",
          "inventory.consume-stock",
          "inventory.correct-missed-stock",
          "inventory.take-back-stock",
          "orders.charge-handover",
          "orders.charge-shipment",
          "orders.note-return",
          "orders.note-waiting",
          "orders.refund",
          "returns.close-return");

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private DataSource source;
  @Autowired private FailedEventPublications publications;
  private Api api;

  @BeforeEach
  void connect() {
    api = new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
  }

  @Test
  void changesNothing() throws Exception {
    trade();
    settle();
    Map<String, String> before = checksums();
    assertThat(listeners()).as("the trade speaks to every listener").containsAll(LISTENERS);

    int again = deliverAgain();
    settle();

    assertThat(again).isGreaterThan(20);
    assertThat(checksums()).isEqualTo(before);
  }

  /// One order is sent and half of it comes back, one is collected, one is cancelled, one isn't
  /// found on the shelf.
  private void trade() throws SQLException {
    Shelves shelves = new Shelves(api, "TWICE");
    shelves.fill(3, 10);
    shelves.count("shop-mitte", "TWICE-3", 5);

    String sent = order("standard", "TWICE-1", 2);
    String collected = order("pickup:shop-mitte", "TWICE-3", 1);
    String cancelled = order("standard", "TWICE-2", 1);
    String missing = order("standard", "TWICE-2", 3);
    handled();

    api.post(
            "/orders/" + cancelled + "/cancellation",
            Map.of("reason", "changed their mind"),
            "Idempotency-Key",
            "twice-cancelled")
        .expect(200);
    pick(work(sent));
    api.post(path(work(sent)) + "/pack", Map.of()).expect(200);
    api.post(path(work(sent)) + "/shipment", null).expect(200);
    pick(work(collected));
    api.post(path(work(collected)) + "/ready", null).expect(200);
    String code =
        database
            .sql("select code from fulfillment.fulfillment_orders where id = ?")
            .param(work(collected))
            .query(String.class)
            .single();
    api.post(path(work(collected)) + "/handover", Map.of("code", code)).expect(200);
    api.post(path(work(missing)) + "/rejection", Map.of("reason", "not_found")).expect(200);
    handled();
    returnOne(sent);
  }

  private void returnOne(String order) throws SQLException {
    String number =
        api.post(
                "/orders/" + order + "/returns",
                Map.of(
                    "method",
                    "store",
                    "resolution",
                    "refund",
                    "lines",
                    List.of(Map.of("line", 1, "quantity", 1, "reason", "changed_mind"))),
                "Idempotency-Key",
                "return-" + order)
            .expect(201)
            .text("/number");
    String path = "/returns/" + number;
    api.post(
            path + "/receipt",
            Map.of("location", "shop-mitte", "lines", List.of(Map.of("line", 1, "received", 1))))
        .expect(200);
    api.post(
            path + "/inspection",
            Map.of(
                "lines",
                List.of(
                    Map.of(
                        "line",
                        1,
                        "condition",
                        "as_new",
                        "accepted",
                        1,
                        "disposition",
                        "restock"))))
        .expect(200);
    handled();
    api.post(path + "/refund", Map.of()).expect(200);
  }

  private String order(String delivery, String sku, int quantity) {
    return new Storefront(api)
        .cart(sku, quantity)
        .contact("twice@example.com", "Twice Told")
        .address("Twice Told", "Am Hof 1", "10115", "Berlin")
        .delivery(delivery)
        .place("twice-" + delivery + sku + quantity, "ok")
        .expect(201)
        .text("/number");
  }

  private UUID work(String order) {
    return database
        .sql(
            """
            select f.id from fulfillment.fulfillment_orders f join orders.orders o on o.id = f.order_id where o.number = ?\
            """)
        .param(order)
        .query(UUID.class)
        .single();
  }

  private static String path(UUID work) {
    return "/fulfilment-orders/" + work;
  }

  private void pick(UUID work) {
    for (JsonNode line : api.get(path(work)).expect(200).json().at("/lines")) {
      Map<String, Object> scan =
          Map.of("code", line.at("/sku").asString(), "quantity", line.at("/quantity").asInt());
      api.post(path(work) + "/pick", scan).expect(200);
    }
  }

  private List<String> listeners() {
    return database
        .sql("select distinct listener_id from event_publication")
        .query(String.class)
        .list();
  }

  private int deliverAgain() {
    int again =
        database
            .sql(
                "update event_publication set status = 'FAILED', completion_date = null where completion_date is not null")
            .update();
    publications.resubmit(ResubmissionOptions.defaults().withBatchSize(again));
    return again;
  }

  private void handled() throws SQLException {
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(PATIENCE);
    }
  }

  /// Until no job has anything left to do either.
  private void settle() throws Exception {
    String waiting =
        """
        select (select count(*) from orders.payment_task where state = 'DUE')
             + (select count(*) from customer.messages where state in ('QUEUED', 'SENDING'))
             + (select count(*) from event_publication where completion_date is null)
        """;
    for (int i = 0; database.sql(waiting).query(Integer.class).single() > 0; i++) {
      assertThat(i).as("settled within a minute").isLessThan(600);
      Thread.sleep(100);
    }
  }

  /// All rows of all tables of all six contexts.
  private Map<String, String> checksums() {
    Map<String, String> checksums = new LinkedHashMap<>();
    List<String> tables =
        database
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('customer', 'catalog', 'inventory', 'orders', 'fulfillment', 'returns')
                  and tablename not like 'flyway%' order by 1
                """)
            .query(String.class)
            .list();
    for (String table : tables) {
      // When a job last looked for stock in vain is nobody's business
      String rows =
          "select count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '') from"
              + " (select (to_jsonb(t) - 'tried_at')::text as row from %s t) rows".formatted(table);
      checksums.put(table, database.sql(rows).query(String.class).single());
    }
    assertThat(checksums).hasSizeGreaterThan(30);
    return checksums;
  }
}
