package org.kontor.orders;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A storefront: does what a shopper does, over the API.
@TestComponent
public class Shop {
  private final MockMvc web;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ShopWindow window;

  Shop(MockMvc web, JdbcClient jdbc, JsonMapper json, ShopWindow window) {
    this.web = web;
    this.jdbc = jdbc;
    this.json = json;
    this.window = window;
  }

  public record Answer(int status, JsonNode body, MockHttpServletResponse response) {
    public String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  public record OpenCart(String id, String token) {}

  /// A new SKU with so many pieces in Leipzig.
  public String sku(String price, int onHand) {
    String sku = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    window.offer(sku, price);
    stock(sku, onHand);
    return sku;
  }

  public void stock(String sku, int onHand) {
    jdbc.sql(
            """
            insert into inventory.locations (code, name, type, line1, postal_code, city, country, zone,
              hours, cut_off, capabilities, changed_at)
            values ('leipzig', 'Leipzig', 'WAREHOUSE', 'Markt 1', '04109', 'Leipzig', 'DE',
              'Europe/Berlin', 'Mo-Sa 10:00-20:00', '16:00', '{SHIP}', '2026-11-20T09:00:00Z')
            on conflict do nothing
            """)
        .update();
    jdbc.sql("insert into inventory.stock (location, sku, on_hand) values ('leipzig', ?, ?)")
        .params(sku, onHand)
        .update();
    jdbc.sql(
            """
            insert into inventory.ledger (occurred_at, location, sku, state, quantity, kind, reason,
              cause, by, event_id)
            values ('2026-11-20T09:00:00Z', 'leipzig', ?, 'SELLABLE', ?, 'RECEIPT', 'Test', 'Test',
              'test', uuidv7())
            """)
        .params(sku, onHand)
        .update();
  }

  public int reserved(String sku) {
    return jdbc.sql("select reserved from inventory.stock where sku = ?")
        .param(sku)
        .query(Integer.class)
        .single();
  }

  public OpenCart begin(Object... skusAndQuantities) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < skusAndQuantities.length; i += 2) {
      lines
          .append(i == 0 ? "" : ",")
          .append(
              "{\"sku\":\"%s\",\"quantity\":%s}"
                  .formatted(skusAndQuantities[i], skusAndQuantities[i + 1]));
    }
    Answer answer = send("POST", "/carts", "{\"lines\":[" + lines + "]}", null);
    return new OpenCart(answer.text("/id"), answer.text("/token"));
  }

  public Answer put(OpenCart cart, String what, String body) {
    return send("PUT", "/carts/" + cart.id() + "/" + what, body, cart);
  }

  public Answer checkOut(OpenCart cart) {
    return send("POST", "/carts/" + cart.id() + "/checkout", "", cart);
  }

  public Answer show(OpenCart cart) {
    return send("GET", "/carts/" + cart.id(), "", cart);
  }

  /// A cart that lacks nothing but the placement.
  public OpenCart ready(Object... skusAndQuantities) {
    OpenCart cart = begin(skusAndQuantities);
    put(
        cart,
        "contact",
        "{\"email\":\"jo@example.com\",\"name\":\"Jo Weber\",\"language\":\"de\"}");
    put(
        cart,
        "address",
        """
        {"name":"Jo Weber","line1":"Ring 1","postalCode":"10115","city":"Berlin","country":"DE"}
        """);
    put(cart, "delivery", "{\"optionId\":\"standard\"}");
    return cart;
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  public Answer place(OpenCart cart, String token, String key) {
    return place(
        cart, "[{\"method\":\"card\",\"token\":\"%s\"}]".formatted(token), key, cart.token());
  }

  public Answer place(OpenCart cart, String payments, String key, String cartToken) {
    return send(
        request(HttpMethod.POST, "/api/v1/orders")
            .header("Idempotency-Key", key)
            .header("X-Cart-Token", cartToken),
        "{\"cartId\":\"%s\",\"payments\":%s}".formatted(cart.id(), payments));
  }

  public Answer order(Answer placed) {
    return send(
        get("/api/v1/orders/" + placed.text("/number"))
            .header("X-Order-Token", placed.text("/token")),
        "");
  }

  public Answer cancel(Answer placed, String body, String key) {
    return send(
        request(HttpMethod.POST, "/api/v1/orders/" + placed.text("/number") + "/cancellation")
            .header("X-Order-Token", placed.text("/token"))
            .header("Idempotency-Key", key),
        body);
  }

  public Answer send(String method, String path, String body, OpenCart cart) {
    var request = request(HttpMethod.valueOf(method), "/api/v1" + path);
    return send(cart == null ? request : request.header("X-Cart-Token", cart.token()), body);
  }

  private Answer send(MockHttpServletRequestBuilder request, String body) {
    try {
      var response =
          web.perform(request.contentType(MediaType.APPLICATION_JSON).content(body))
              .andReturn()
              .getResponse();
      String text = response.getContentAsString();
      return new Answer(
          response.getStatus(),
          text.isEmpty() ? json.createObjectNode() : json.readTree(text),
          response);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Invariants that are broken; none, ever.
  public List<String> broken() {
    return jdbc
        .sql(
            """
            select schemaname || '.' || viewname from pg_views
            where viewname like 'invariant%' and viewname not like 'invariant_i12%'
              and schemaname in ('orders', 'inventory')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(view -> jdbc.sql("select count(*) from " + view).query(Integer.class).single() > 0)
        .toList();
  }
}
