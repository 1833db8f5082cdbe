package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.orders.Shop.key;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A whole checkout costs few statements, and keeps costing few.
@OrdersTest
class CheckoutCostTests {
  @Autowired Shop shop;
  @Autowired Statements statements;

  @Test
  void takesAtMostThirtyStatementsFromCartToOrder() {
    String one = shop.sku("12.90", 50);
    String other = shop.sku("5.00", 50);
    assertThat(shop.place(shop.ready(one, 1), "ok", key()).status()).isEqualTo(201);
    statements.forget();

    var cart = shop.ready(one, 1, other, 2);
    shop.checkOut(cart);
    var placed = shop.place(cart, "ok", key());

    assertThat(placed.status()).isEqualTo(201);
    assertThat(statements.seen()).hasSizeLessThanOrEqualTo(30);
  }
}
