package org.kontor.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.outside.Api.Answer;

/// A web shop as it would be built on the JSON adapter: one method for each thing that a shopper
/// does.
public final class Storefront {
  private final Api api;

  public Storefront(Api api) {
    this.api = api;
  }

  /// A new cart.
  ///
  /// @param skuAndQuantity `"A", 1, "B", 2`
  public Cart cart(Object... skuAndQuantity) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < skuAndQuantity.length; i += 2) {
      lines.add(Map.of("sku", skuAndQuantity[i], "quantity", skuAndQuantity[i + 1]));
    }
    Answer answer = api.post("/carts", Map.of("lines", lines)).expect(201);
    return new Cart(answer.text("/id"), answer.text("/token"));
  }

  /// A cart that is being filled in.
  public final class Cart {
    private final String id;
    private final String token;

    private Cart(String id, String token) {
      this.id = id;
      this.token = token;
    }

    public String id() {
      return id;
    }

    public Cart contact(String email, String name) {
      put("/contact", Map.of("email", email, "name", name, "language", "de"));
      return this;
    }

    public Cart address(String name, String line1, String postalCode, String city) {
      put(
          "/address",
          Map.of(
              "name", name,
              "line1", line1,
              "postalCode", postalCode,
              "city", city,
              "country", "DE"));
      return this;
    }

    public Cart delivery(String option) {
      put("/delivery", Map.of("optionId", option));
      return this;
    }

    public Answer checkout() {
      return api.post("/carts/" + id + "/checkout", null, "X-Cart-Token", token);
    }

    /// Places the order; the answer may be a refusal.
    public Answer place(String idempotencyKey, String paymentToken) {
      Map<String, Object> body =
          Map.of(
              "cartId", id, "payments", List.of(Map.of("method", "card", "token", paymentToken)));
      return api.post("/orders", body, "Idempotency-Key", idempotencyKey, "X-Cart-Token", token);
    }

    private void put(String path, Object body) {
      api.put("/carts/" + id + path, body, "X-Cart-Token", token).expect(200);
    }
  }
}
