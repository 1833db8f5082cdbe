package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.orders.Shop.key;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.orders.FragilePayments.Death;
import org.kontor.orders.application.RecoverPlacements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A placement that is killed somewhere, or asked for twice, ends as one order or none.
@OrdersTest
class RecoveryTests {
  @Autowired Shop shop;
  @Autowired Watch watch;
  @Autowired FragilePayments payments;
  @Autowired RecoverPlacements recovery;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void everyInvariantHolds() {
    payments.death = Death.NEVER;
    assertThat(shop.broken()).isEmpty();
  }

  @Test
  void givesUpWhatNeverReachedTheProvider() {
    String sku = shop.sku("10.00", 5);
    var cart = shop.ready(sku, 2);
    String key = key();
    payments.death = Death.BEFORE_THE_CALL;
    assertThatThrownBy(() -> shop.place(cart, "ok", key))
        .hasRootCauseInstanceOf(FragilePayments.Killed.class);
    assertThat(shop.reserved(sku)).isEqualTo(2);
    payments.death = Death.NEVER;
    var running = shop.place(cart, "ok", key);
    assertThat(running.status()).isEqualTo(409);
    assertThat(running.response().getHeader("Retry-After")).isNotNull();

    watch.advance(Duration.ofMinutes(2));
    recovery.recover();

    assertThat(shop.reserved(sku)).isZero();
    var given = shop.place(cart, "ok", key);
    assertThat(given.status()).isEqualTo(402);
    assertThat(given.text("/reasons/0/code")).isEqualTo("never_arrived");
    assertThat(given.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(shop.place(cart, "ok", key()).status()).isEqualTo(201);
  }

  @Test
  void finishesWhatTheProviderHasDone() {
    String sku = shop.sku("10.00", 5);
    var cart = shop.ready(sku, 2);
    String key = key();
    payments.death = Death.AFTER_THE_CALL;
    assertThatThrownBy(() -> shop.place(cart, "ok", key))
        .hasRootCauseInstanceOf(FragilePayments.Killed.class);
    payments.death = Death.NEVER;

    watch.advance(Duration.ofMinutes(2));
    recovery.recover();

    var replayed = shop.place(cart, "ok", key);
    assertThat(replayed.status()).isEqualTo(201);
    assertThat(replayed.text("/status")).isEqualTo("open");
    assertThat(shop.reserved(sku)).isEqualTo(2);
  }

  @Test
  void makesOneOrderOfTwoRequestsAtOnce() throws Exception {
    String sku = shop.sku("10.00", 5);
    var cart = shop.ready(sku, 3);
    shop.checkOut(cart);
    String key = key();
    CountDownLatch start = new CountDownLatch(1);
    Callable<Shop.Answer> place =
        () -> {
          start.await();
          return shop.place(cart, "ok", key);
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(place);
      var second = pool.submit(place);
      start.countDown();
      List<Integer> statuses = List.of(first.get().status(), second.get().status());
      assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
    }
    assertThat(
            jdbc.sql("select count(*) from orders.orders where idempotency_key = ?")
                .param(key)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(shop.reserved(sku)).isEqualTo(3);
  }
}
