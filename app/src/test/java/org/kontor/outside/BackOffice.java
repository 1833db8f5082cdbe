package org.kontor.outside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontor.outside.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Those who work on what was ordered: one method for each thing that a store, a depot or the
/// service desk does. Each answer may be a refusal.
public final class BackOffice {
  private final Api api;
  private final JdbcClient database;

  public BackOffice(Api api, DataSource source) {
    this.api = api;
    this.database = JdbcClient.create(source);
  }

  /// The one fulfilment order of an order; waits until it is planned.
  public UUID work(String order) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      List<UUID> found =
          database
              .sql(
                  """
                  select f.id from fulfillment.fulfillment_orders f join orders.orders o on o.id = f.order_id
                  where o.number = ?\
                  """)
              .param(order)
              .query(UUID.class)
              .list();
      if (!found.isEmpty()) {
        return found.getFirst();
      }
      Thread.sleep(100);
    }
    throw new AssertionError(order + " was never planned");
  }

  /// What has become of a fulfilment order.
  public String status(UUID work) {
    return api.get(path(work)).expect(200).text("/status");
  }

  /// All that is missing of its first line.
  public Answer pick(UUID work) {
    JsonNode line = api.get(path(work)).expect(200).json().at("/lines/0");
    int missing = line.at("/quantity").asInt() - line.at("/picked").asInt();
    return api.post(
        path(work) + "/pick",
        Map.of("code", line.at("/sku").asString(), "quantity", Math.max(1, missing)));
  }

  public Answer pack(UUID work) {
    return api.post(path(work) + "/pack", Map.of());
  }

  public Answer ship(UUID work) {
    return api.post(path(work) + "/shipment", null);
  }

  public Answer reject(UUID work) {
    return api.post(path(work) + "/rejection", Map.of("reason", "not_found"));
  }

  public Answer ready(UUID work) {
    return api.post(path(work) + "/ready", null);
  }

  /// With the code that the shopper was sent.
  public Answer handOver(UUID work) {
    String code =
        database
            .sql("select coalesce(code, '') from fulfillment.fulfillment_orders where id = ?")
            .param(work)
            .query(String.class)
            .single();
    return api.post(path(work) + "/handover", Map.of("code", code));
  }

  public Answer cancel(String order, String key) {
    return api.post(
        "/orders/" + order + "/cancellation",
        Map.of("reason", "changed their mind"),
        "Idempotency-Key",
        key);
  }

  public Answer announce(String order, int quantity) {
    return api.post(
        "/orders/" + order + "/returns",
        Map.of(
            "method",
            "store",
            "resolution",
            "refund",
            "lines",
            List.of(Map.of("line", 1, "quantity", quantity, "reason", "changed_mind"))),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  /// The return that was announced of an order, if any.
  public Optional<String> announced(String order) {
    return database
        .sql("select number from returns.returns where order_number = ?")
        .param(order)
        .query(String.class)
        .optional();
  }

  public Answer receive(String rma, int quantity) {
    return api.post(
        "/returns/" + rma + "/receipt",
        Map.of(
            "location", "shop-mitte", "lines", List.of(Map.of("line", 1, "received", quantity))));
  }

  public Answer inspect(String rma) {
    return api.post(
        "/returns/" + rma + "/inspection",
        Map.of(
            "lines", List.of(Map.of("line", 1, "condition", "as_new", "disposition", "restock"))));
  }

  public Answer refund(String rma) {
    return api.post("/returns/" + rma + "/refund", Map.of());
  }

  private static String path(UUID work) {
    return "/fulfilment-orders/" + work;
  }
}
