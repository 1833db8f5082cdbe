package org.kontor.journeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Invariants;
import org.kontor.outside.Shelves;
import org.kontor.outside.Storefront;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Orders at a store and what comes with them, made as in life, and the addresses of their pages.
final class Records {
  private static final String EMAIL = "page@example.com";

  private final Api api;
  private final DataSource source;
  private final JdbcClient database;
  private final String number;
  private final String sent;
  private final String collected;
  private final String returned;

  /// One order is open, one is sent and comes back, one waits for its shopper.
  private Records(String base, DataSource source) throws SQLException {
    this.api = new Api(base, AssembledKontor.KEY);
    this.source = source;
    this.database = JdbcClient.create(source);
    stock();
    number = order("standard");
    sent = order("standard");
    collected = order("pickup:store-berlin");
    handled();
    send(sent);
    makeReady(collected);
    handled();
    returned = announceReturn(sent);
    handled();
    loseALetter();
  }

  static Records of(String base, DataSource source) throws SQLException {
    return new Records(base, source);
  }

  private void stock() {
    Shelves shelves = new Shelves(api, "PAGE");
    shelves.fill(2, 0);
    shelves.open("store-berlin", "Berlin Kreuzberg", "store", List.of("ship", "pickup", "return"));
    shelves.count("store-berlin", "PAGE-1", 100);
    shelves.count("store-berlin", "PAGE-2", 100);
  }

  private String order(String delivery) {
    return new Storefront(api)
        .cart("PAGE-1", 2, "PAGE-2", 1)
        .contact(EMAIL, "Paula Page")
        .address("Paula Page", "Am Hof 1", "10115", "Berlin")
        .delivery(delivery)
        .place("page-" + UUID.randomUUID(), "ok")
        .text("/number");
  }

  private void send(String order) {
    String path = picked(order);
    api.post(path + "/pack", Map.of()).expect(200);
    api.post(path + "/shipment", null).expect(200);
  }

  private void makeReady(String order) {
    api.post(picked(order) + "/ready", null).expect(200);
  }

  private String picked(String order) {
    String path = "/fulfilment-orders/" + work(order);
    for (JsonNode line : api.get(path).expect(200).json().at("/lines")) {
      api.post(
              path + "/pick",
              Map.of("code", line.at("/sku").asString(), "quantity", line.at("/quantity").asInt()))
          .expect(200);
    }
    return path;
  }

  private String announceReturn(String order) {
    Map<String, Object> line = Map.of("line", 1, "quantity", 1, "reason", "changed_mind");
    return api.post(
            "/orders/" + order + "/returns",
            Map.of("method", "store", "resolution", "refund", "lines", List.of(line)),
            "Idempotency-Key",
            "return-" + order)
        .expect(201)
        .text("/number");
  }

  private void loseALetter() {
    database
        .sql(
            """
            insert into app.dead_letter (id, listener_id, event_type, payload, published_at, attempts, last_error, died_at)
            values (gen_random_uuid(), 'orders.nobody', 'org.kontor.Nothing', '{}', now(), 9, 'Lost', now())
            """)
        .update();
  }

  private void handled() throws SQLException {
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofMinutes(1));
    }
  }

  private String work(String order) {
    return one(
        "select f.id::text from fulfillment.fulfillment_orders f join orders.orders o on o.id = f.order_id"
            + " where o.number = ?",
        order);
  }

  String number() {
    return number;
  }

  /// It was sent, and a return of it is announced.
  String sent() {
    return sent;
  }

  /// What pages that can't do without a question are asked.
  Map<String, String> questions() {
    String order = one("select id::text from orders.orders where number = ?", number);
    return Map.of(
        "/customers/card", "?email=" + EMAIL,
        "/customers/timeline", "?reference=" + number,
        "/fulfillment/shipments", "?order=" + order,
        "/inventory/availability", "?sku=PAGE-1&sku=PAGE-2",
        "/returns/of-order", "?order=" + order);
  }

  List<String> pages() {
    String task = "/fulfillment/tasks/" + work(number);
    String shopper = one("select profile_id::text from customer.emails where email = ?", EMAIL);
    String file =
        one("select id::text from catalog.import_jobs where kind = ? limit 1", "products");
    return List.of(
        "/catalog/products/page-ware-1",
        "/imports/" + file,
        "/imports/" + file + "/refused",
        "/inventory/stock/PAGE-1",
        "/inventory/stock/PAGE-1/store-berlin/adjustment",
        "/inventory/safety/PAGE-1/store-berlin",
        "/inventory/locations/store-berlin",
        "/orders/" + number,
        "/orders/" + sent,
        "/orders/" + number + "/cancellation",
        "/fulfillment/" + work(number),
        "/fulfillment/" + work(sent),
        task,
        task + "/pick",
        task + "/rejection?line=1",
        task + "/pick-list.pdf",
        task + "/packing-slip.pdf",
        "/fulfillment/tasks/" + work(sent) + "/label.pdf",
        "/fulfillment/tasks/" + work(collected) + "/handover",
        "/returns/new?order=" + number,
        "/returns/" + returned,
        "/returns/" + returned + "/slip",
        "/returns/tasks/" + returned,
        "/customers/" + shopper,
        "/customers/" + shopper + "/edit",
        "/customers/messages/"
            + one(
                "select event_id::text from customer.messages where recipient = ? limit 1", EMAIL),
        "/settings/people/service",
        "/operations/invariants/app.invariant_i12_events",
        "/operations/events/"
            + one("select id::text from app.dead_letter where listener_id = ?", "orders.nobody"));
  }

  private String one(String query, String key) {
    return database.sql(query).param(key).query(String.class).list().getFirst();
  }
}
