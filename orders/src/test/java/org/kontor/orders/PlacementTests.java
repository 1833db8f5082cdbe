package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.orders.Shop.key;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From cart to order over the API, under every mood of the payment provider.
@OrdersTest
class PlacementTests {
  @Autowired Shop shop;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void everyInvariantHolds() {
    assertThat(shop.broken()).isEmpty();
  }

  int authorisations(String number) {
    return jdbc.sql(
            """
            select count(*) from orders.simulated_provider s
            join orders.payment p on p.key = s.key join orders.orders o on o.id = p.order_id
            where o.number = ? and s.kind = 'AUTHORISE' and s.outcome = 'APPROVED'
            """)
        .param(number)
        .query(Integer.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "timeout_after_capture", "timeout_before_capture", "error_then_ok"})
  void placesWhatIsPaidInTheEndAndOnce(String token) {
    String sku = shop.sku("12.90", 5);
    var cart = shop.ready(sku, 2);
    shop.checkOut(cart);

    var placed = shop.place(cart, token, key());

    assertThat(placed.status()).isEqualTo(201);
    assertThat(placed.text("/status")).isEqualTo("open");
    assertThat(placed.text("/totals/total/amount")).isEqualTo("30.70");
    assertThat(placed.text("/totals/tax/amount")).isEqualTo("4.90");
    assertThat(authorisations(placed.text("/number"))).isEqualTo(1);
    assertThat(shop.reserved(sku)).isEqualTo(2);
    assertThat(
            jdbc.sql("select count(*) from orders.cart where id = ?::uuid")
                .param(cart.id())
                .query(Integer.class)
                .single())
        .isZero();
    var shown = shop.order(placed);
    assertThat(shown.text("/payments/0/status")).isEqualTo("authorised");
    assertThat(shown.text("/actions/0")).isEqualTo("cancel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "insufficient_funds", "requires_action", "what?"})
  void givesTheStockBackWhenItIsNotPaid(String token) {
    String sku = shop.sku("12.90", 5);
    var cart = shop.ready(sku, 2);

    var refused = shop.place(cart, token, key());

    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.text("/reasons/0/code"))
        .isEqualTo(token.equals("what?") ? "declined" : token);
    assertThat(shop.reserved(sku)).isZero();
    assertThat(shop.place(cart, "ok", key()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"-1.00, EUR", "0.00, EUR", "12.90, USD"})
  void refusesAPaymentThatPaysNothingOrInOtherMoney(String amount, String currency) {
    var cart = shop.ready(shop.sku("12.90", 5), 1);
    String payments =
        """
        [{"method":"gift","token":"ok","amount":{"amount":"%s","currency":"%s"}},{"method":"card","token":"ok"}]
        """
            .formatted(amount, currency);

    var refused = shop.place(cart, payments, key(), cart.token());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/reasons/0/code")).isEqualTo("payment_amount");
    assertThat(shop.place(cart, "ok", key()).status()).isEqualTo(201);
  }

  @Test
  void refusesAPaymentThatTheOthersLeaveNothingTo() {
    var cart = shop.ready(shop.sku("10.00", 5), 1);
    String payments =
        """
        [{"method":"gift","token":"ok","amount":{"amount":"14.90","currency":"EUR"}},{"method":"card","token":"ok"}]
        """;

    var refused = shop.place(cart, payments, key(), cart.token());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/reasons/0/code")).isEqualTo("payments_do_not_add_up");
  }

  @Test
  void refusesASkuThatIsNamedTwice() {
    String sku = shop.sku("12.90", 5);

    var refused =
        shop.send(
            "POST",
            "/carts",
            "{\"lines\":[{\"sku\":\"%s\",\"quantity\":1},{\"sku\":\"%s\",\"quantity\":2}]}"
                .formatted(sku, sku),
            null);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/reasons/0/code")).isEqualTo("named_twice");
  }

  @Test
  void namesTheLineThatCannotBeHadAndWhatCan() {
    String sku = shop.sku("12.90", 5);
    var cart = shop.ready(sku, 2);
    assertThat(shop.checkOut(shop.ready(sku, 4)).status()).isEqualTo(200);

    var refused = shop.checkOut(cart);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/reasons/0/code")).isEqualTo("out_of_stock");
    assertThat(refused.text("/reasons/0/sku")).isEqualTo(sku);
    assertThat(refused.body().at("/reasons/0/available").asInt()).isEqualTo(1);
    assertThat(shop.place(cart, "ok", key()).status()).isEqualTo(422);
  }

  @Test
  void answersTheSameRequestAgainAndRefusesAnotherOne() {
    String sku = shop.sku("10.00", 5);
    var cart = shop.ready(sku, 1);
    String key = key();
    var first = shop.place(cart, "ok", key);

    var again = shop.place(cart, "ok", key);
    var other = shop.place(shop.ready(sku, 1), "ok", key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("/type")).isEqualTo("/problems/key-reused");
    assertThat(shop.reserved(sku)).isEqualTo(1);
  }

  @Test
  void answersTheSameThoughTheOrderHasMovedOn() {
    var cart = shop.ready(shop.sku("10.00", 5), 2);
    String key = key();
    var first = shop.place(cart, "ok", key);
    assertThat(shop.cancel(first, "{\"reason\":\"changed their mind\"}", key()).status())
        .isEqualTo(200);

    var again = shop.place(cart, "ok", key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(shop.order(first).text("/status")).isEqualTo("cancelled");
  }

  @Test
  void aRefusalStaysTheAnswerToItsKey() {
    String sku = shop.sku("10.00", 1);
    var rival = shop.ready(sku, 1);
    var cart = shop.ready(sku, 1);
    shop.checkOut(rival);
    String key = key();
    var refused = shop.place(cart, "ok", key);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.response().getHeader("Idempotency-Replayed")).isNull();
    shop.send("DELETE", "/carts/" + rival.id(), "", rival);

    var again = shop.place(cart, "ok", key);
    var other = shop.place(cart, "declined", key);
    var anew = shop.place(cart, "ok", key());

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(refused.body());
    assertThat(other.text("/type")).isEqualTo("/problems/key-reused");
    assertThat(anew.status()).isEqualTo(201);
    assertThat(shop.reserved(sku)).isEqualTo(1);
  }

  @Test
  void anIncompleteCartIsRefusedOnceForAll() {
    var cart = shop.begin(shop.sku("10.00", 5), 1);
    String key = key();
    var refused = shop.place(cart, "ok", key);
    shop.put(cart, "contact", "{\"email\":\"jo@example.com\",\"name\":\"Jo Weber\"}");

    var again = shop.place(cart, "ok", key);

    assertThat(refused.text("/reasons/0/code")).isEqualTo("contact_missing");
    assertThat(again.body()).isEqualTo(refused.body());
  }
}
