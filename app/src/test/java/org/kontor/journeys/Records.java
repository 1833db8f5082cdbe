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

/// An order at a store and what comes with it, made as in life, and the addresses of their pages.
final class Records {
  private static final String EMAIL = "page@example.com";

  private final JdbcClient database;
  private final String number;

  private Records(JdbcClient database, String number) {
    this.database = database;
    this.number = number;
  }

  static Records of(String base, DataSource source) throws SQLException {
    Api api = new Api(base, AssembledKontor.KEY);
    Shelves shelves = new Shelves(api, "PAGE");
    shelves.fill(2, 0);
    shelves.open("store-berlin", "Berlin Kreuzberg", "store", List.of("ship", "pickup", "return"));
    shelves.count("store-berlin", "PAGE-1", 100);
    shelves.count("store-berlin", "PAGE-2", 100);
    String number =
        new Storefront(api)
            .cart("PAGE-1", 2, "PAGE-2", 1)
            .contact(EMAIL, "Paula Page")
            .address("Paula Page", "Am Hof 1", "10115", "Berlin")
            .delivery("standard")
            .place("page-" + UUID.randomUUID(), "ok")
            .text("/number");
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofMinutes(1));
    }
    return new Records(JdbcClient.create(source), number);
  }

  String number() {
    return number;
  }

  /// What pages that can't do without a question are asked.
  Map<String, String> questions() {
    String order = one("select id::text from orders.orders where number = :key", number);
    return Map.of(
        "/customers/card", "?email=" + EMAIL,
        "/customers/timeline", "?reference=" + number,
        "/fulfillment/shipments", "?order=" + order,
        "/inventory/availability", "?sku=PAGE-1&sku=PAGE-2",
        "/returns/of-order", "?order=" + order);
  }

  List<String> pages() {
    String work =
        one(
            "select f.id::text from fulfillment.fulfillment_orders f join orders.orders o on o.id = f.order_id"
                + " where o.number = :key",
            number);
    String shopper = one("select profile_id::text from customer.emails where email = :key", EMAIL);
    return List.of(
        "/catalog/products/page-ware-1",
        "/inventory/stock/PAGE-1",
        "/inventory/stock/PAGE-1/store-berlin/adjustment",
        "/inventory/locations/store-berlin",
        "/orders/" + number,
        "/orders/" + number + "/cancellation",
        "/fulfillment/" + work,
        "/fulfillment/tasks/" + work,
        "/fulfillment/tasks/" + work + "/rejection?line=1",
        "/fulfillment/tasks/" + work + "/pick-list.pdf",
        "/returns/new?order=" + number,
        "/customers/" + shopper,
        "/customers/" + shopper + "/edit");
  }

  private String one(String query, String key) {
    return database.sql(query).param("key", key).query(String.class).list().getFirst();
  }
}
