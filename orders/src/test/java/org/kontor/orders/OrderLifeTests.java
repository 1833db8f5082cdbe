package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.orders.Shop.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.Money;
import org.kontor.inventory.Holder;
import org.kontor.inventory.HolderNames;
import org.kontor.inventory.LocationId;
import org.kontor.orders.application.MoveMoney;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

/// What becomes of an order once it is agreed: what others report of it, and what that does to
/// money.
@OrdersTest
class OrderLifeTests {
  @Autowired Shop shop;
  @Autowired Watch watch;
  @Autowired Works works;
  @Autowired MoveMoney money;
  @Autowired HolderNames holderNames;
  @Autowired JdbcClient jdbc;

  record Shipped(
      UUID eventId,
      Instant occurredAt,
      OrderId orderId,
      List<Units> shipped,
      String shipment,
      String carrier,
      String tracking)
      implements ShipmentReported {}

  record Collected(
      UUID eventId, Instant occurredAt, OrderId orderId, List<Units> handedOver, String pickup)
      implements HandoverReported {}

  record Sourced(
      UUID eventId,
      Instant occurredAt,
      OrderId orderId,
      List<Units> waiting,
      List<LocationId> locations)
      implements SourcingReported {}

  record CameBack(
      UUID eventId, Instant occurredAt, OrderId orderId, List<Units> returned, LocationId location)
      implements ReturnReported {}

  record Owed(
      UUID eventId,
      Instant occurredAt,
      OrderId orderId,
      Money amount,
      String cause,
      List<Units> units)
      implements RefundDue {}

  @AfterEach
  void everyInvariantHolds() {
    works.packed = false;
    assertThat(shop.broken()).isEmpty();
  }

  OrderId id(Shop.Answer placed) {
    return new OrderId(
        jdbc.sql("select id from orders.orders where number = ?")
            .param(placed.text("/number"))
            .query(UUID.class)
            .single());
  }

  Shop.Answer placed(String token, Object... skusAndQuantities) {
    return shop.place(shop.ready(skusAndQuantities), token, key());
  }

  int tasks(String cause) {
    return jdbc.sql("select count(*) from orders.payment_task where cause = ?")
        .param(cause)
        .query(Integer.class)
        .single();
  }

  void settle() {
    for (int round = 0; round < 5; round++) {
      while (money.moveDue() > 0) {}
      watch.advance(Duration.ofMinutes(5));
    }
  }

  void report(
      Scenario scenario, Object event, Shop.Answer placed, String pointer, String expected) {
    scenario
        .publish(event)
        .andWaitForStateChange(() -> shop.order(placed).text(pointer), expected::equals)
        .andVerify(found -> assertThat(found).isEqualTo(expected));
  }

  @Test
  void isCalledByItsNumberWhereItHoldsStock() {
    var placed = placed("ok", shop.sku("9.99", 5), 1);
    Holder order = id(placed).holder();

    assertThat(holderNames.find(List.of(order, Holder.of("cart", "1"), OrderId.next().holder())))
        .containsExactly(Map.entry(order, placed.text("/number")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "timeout_after_capture", "timeout_before_capture", "error_then_ok"})
  void chargesEachParcelOnceAndCompletes(String token, Scenario scenario) {
    var placed = placed(token, shop.sku("9.99", 5), 3);
    OrderId id = id(placed);
    var first =
        new Shipped(
            UUID.randomUUID(),
            watch.instant(),
            id,
            List.of(new Units(1, 2)),
            "S-" + id,
            "DHL",
            "JJD1");
    report(scenario, first, placed, "/lines/0/progress/shipped", "2");
    report(scenario, first, placed, "/lines/0/progress/shipped", "2");
    settle();
    assertThat(shop.order(placed).text("/captured/amount")).isEqualTo("24.88");
    var second =
        new Shipped(
            UUID.randomUUID(),
            watch.instant(),
            id,
            List.of(new Units(1, 1)),
            "T-" + id,
            "DHL",
            "JJD2");
    report(scenario, second, placed, "/lines/0/progress/shipped", "3");

    settle();

    var done = shop.order(placed);
    assertThat(done.text("/captured/amount")).isEqualTo("34.87");
    assertThat(done.text("/status")).isEqualTo("completed");
    assertThat(done.body().at("/shipments").size()).isEqualTo(2);
  }

  @Test
  void cancelsAPartAndThenTheRest(Scenario scenario) {
    String sku = shop.sku("9.99", 5);
    var placed = placed("ok", sku, 3);
    String key = key();

    var part =
        shop.cancel(
            placed, "{\"lines\":[{\"line\":1,\"quantity\":1}],\"reason\":\"Too many\"}", key);
    var again =
        shop.cancel(
            placed, "{\"lines\":[{\"line\":1,\"quantity\":1}],\"reason\":\"Too many\"}", key);
    var other = shop.cancel(placed, "{\"reason\":\"Else\"}", key);

    assertThat(part.status()).isEqualTo(200);
    assertThat(part.text("/amount/amount")).isEqualTo("9.99");
    assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(422);
    assertThat(shop.reserved(sku)).isEqualTo(2);
    var rest = shop.cancel(placed, "{\"reason\":\"All of it\"}", key());
    assertThat(rest.text("/amount/amount")).isEqualTo("24.88");
    assertThat(shop.reserved(sku)).isZero();
    settle();
    var end = shop.order(placed);
    assertThat(end.text("/status")).isEqualTo("cancelled");
    assertThat(end.text("/payments/0/status")).isEqualTo("voided");
    assertThat(end.text("/captured/amount")).isEqualTo("0.00");
  }

  @Test
  void doesNotCancelWhatIsPacked() {
    var placed = placed("ok", shop.sku("9.99", 5), 1);
    works.packed = true;

    var refused = shop.cancel(placed, "{\"reason\":\"Changed my mind\"}", key());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/reasons/0/code")).isEqualTo("too_late");
  }

  @Test
  void refundsAReturnOnceAndNeverMoreThanWasTaken(Scenario scenario) {
    var placed = placed("ok", shop.sku("10.00", 5), 2);
    OrderId id = id(placed);
    var collected =
        new Collected(UUID.randomUUID(), watch.instant(), id, List.of(new Units(1, 2)), "P-" + id);
    report(scenario, collected, placed, "/lines/0/progress/handedOver", "2");
    settle();
    var back =
        new CameBack(
            UUID.randomUUID(),
            watch.instant(),
            id,
            List.of(new Units(1, 1)),
            new LocationId("leipzig"));
    report(scenario, back, placed, "/lines/0/progress/returned", "1");
    var owed =
        new Owed(
            UUID.randomUUID(),
            watch.instant(),
            id,
            Money.of("10.00", "EUR"),
            "R-1",
            List.of(new Units(1, 1)));
    // It is completed already: what tells that the debt was heard of is its task
    scenario
        .publish(owed)
        .andWaitForStateChange(() -> tasks("R-1"), count -> count == 1)
        .andVerify(count -> assertThat(count).isEqualTo(1));
    settle();
    assertThat(shop.order(placed).text("/refunded/amount")).isEqualTo("10.00");
    var tooMuch =
        new Owed(
            UUID.randomUUID(), watch.instant(), id, Money.of("99.00", "EUR"), "R-2", List.of());
    scenario
        .publish(tooMuch)
        .andWaitForStateChange(() -> tasks("R-2"), count -> count == 1)
        .andVerify(count -> assertThat(count).isEqualTo(1));

    settle();

    assertThat(shop.order(placed).text("/refunded/amount")).isEqualTo("24.90");
  }

  @Test
  void showsWhatWaitsForStock(Scenario scenario) {
    var placed = placed("ok", shop.sku("10.00", 5), 3);
    var waits =
        new Sourced(
            UUID.randomUUID(), watch.instant(), id(placed), List.of(new Units(1, 2)), List.of());

    report(scenario, waits, placed, "/lines/0/progress/waiting", "2");

    assertThat(shop.order(placed).text("/lines/0/progress/allocated")).isEqualTo("1");
  }

  @Test
  void aTaskThatCannotBeDoneHoldsUpNoOther() {
    Shop.Answer broken = shop.place(shop.ready(shop.sku("10.00", 5), 1), "ok", key());
    Shop.Answer sound = shop.place(shop.ready(shop.sku("10.00", 5), 1), "ok", key());
    shop.cancel(broken, "{\"reason\":\"changed their mind\"}", key());
    shop.cancel(sound, "{\"reason\":\"changed their mind\"}", key());
    task(broken, "payment = 9, due_at = due_at - interval '1 second'");

    money.moveDue();

    assertThat(shop.order(sound).text("/payments/0/status")).isEqualTo("voided");
    task(broken, "payment = 1");
    settle();
    assertThat(shop.order(broken).text("/payments/0/status")).isEqualTo("voided");
  }

  private void task(Shop.Answer order, String change) {
    jdbc.sql(
            "update orders.payment_task set %s where order_id = (select id from orders.orders where number = ?)"
                .formatted(change))
        .param(order.text("/number"))
        .update();
  }
}
