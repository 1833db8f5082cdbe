package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.orders.application.Transactions;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node works on carts as it remembers them; what other nodes did to them is never lost, and
/// nobody is refused for what was true once.
@OrdersTest
class RememberedCartTests {
  private static final String ADDRESS =
      """
      {"name":"Jo Weber","line1":"Ring 1","postalCode":"10115","city":"Berlin","country":"DE"}
      """;

  @Autowired Shop shop;
  @Autowired Carts carts;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void whatAnotherNodeChangedStays() {
    var cart = shop.ready(shop.sku("10.00", 5), 1);
    onAnotherNode(cart, "jsonb_set(body::jsonb, '{contact,name}', '\"Kim Weber\"')");

    var answer = shop.put(cart, "address", ADDRESS.replace("Ring 1", "Ring 2"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/contact/name")).isEqualTo("Kim Weber");
    assertThat(answer.text("/address/line1")).isEqualTo("Ring 2");
    assertThat(shop.show(cart).text("/contact/name")).isEqualTo("Kim Weber");
  }

  @Test
  void aRefusalIsOfTheCartAsItIs() {
    var empty = shop.begin();
    var full = shop.begin(shop.sku("10.00", 5), 1);
    shop.put(empty, "address", ADDRESS);
    onAnotherNode(
        empty,
        "jsonb_set(body::jsonb, '{lines}', (select body::jsonb -> 'lines' from orders.cart where id = '%s'))"
            .formatted(full.id()));

    assertThat(shop.put(empty, "delivery", "{\"optionId\":\"standard\"}").status()).isEqualTo(200);
  }

  @Test
  void whatWasOrderedElsewhereIsGone() {
    var cart = shop.ready(shop.sku("10.00", 5), 1);
    jdbc.sql("delete from orders.cart where id = ?::uuid").param(cart.id()).update();

    assertThatThrownBy(() -> shop.put(cart, "address", ADDRESS))
        .hasMessageContaining("was not found");
  }

  @Test
  void aVersionThatWasRolledBackIsNotRemembered() {
    var open = shop.ready(shop.sku("10.00", 5), 1);
    CartId id = new CartId(UUID.fromString(open.id()));
    Carts.Kept before = carts.remembered(id).orElseThrow();
    Cart other = before.cart().heldUntil(Instant.parse("2030-01-01T00:00:00Z"));

    transactions.inOne(() -> carts.save(before, other, Instant.now()), saved -> false);

    assertThat(carts.remembered(id)).contains(before);
    assertThat(carts.find(id).map(Carts.Kept::version)).contains(before.version());
  }

  private void onAnotherNode(Shop.OpenCart cart, String body) {
    jdbc.sql(
            "update orders.cart set version = version + 1, body = cast("
                + body
                + " as json) where id = ?::uuid")
        .param(cart.id())
        .update();
  }
}
