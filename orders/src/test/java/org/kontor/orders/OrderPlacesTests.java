package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.orders.Shop.key;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.LocationId;
import org.kontor.orders.application.OrderPulse;
import org.kontor.orders.application.OrderQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

/// Whom an order concerns, and whom it waits for.
@OrdersTest
class OrderPlacesTests {
  @Autowired Shop shop;
  @Autowired Watch watch;
  @Autowired JdbcClient jdbc;
  @Autowired Neighbours.Bound access;
  @Autowired OrderQueries queries;
  @Autowired OrderPulse pulse;

  @AfterEach
  void boundToNoStore() {
    access.store = null;
    assertThat(shop.broken()).isEmpty();
  }

  @Test
  void isShownToTheStoresItConcerns(Scenario scenario) {
    var placed = placed(shop.sku("10.00", 5), 3);
    assertThat(seenAt("leipzig", placed)).as("it was planned from there").isTrue();
    assertThat(seenAt("store-ulm", placed)).isFalse();

    var taken =
        new OrderLifeTests.Sourced(
            UUID.randomUUID(),
            watch.instant(),
            id(placed),
            List.of(new Units(1, 1)),
            at("store-ulm"));
    report(scenario, taken, placed, "/lines/0/progress/waiting", "1");
    assertThat(seenAt("store-ulm", placed)).as("it took over").isTrue();
    assertThat(seenAt("store-bonn", placed)).isFalse();

    List<Units> one = List.of(new Units(1, 1));
    var left =
        new OrderLifeTests.Collected(UUID.randomUUID(), watch.instant(), id(placed), one, "P-ulm");
    report(scenario, left, placed, "/lines/0/progress/handedOver", "1");
    var back =
        new OrderLifeTests.CameBack(
            UUID.randomUUID(), watch.instant(), id(placed), one, at("store-bonn").getFirst());
    report(scenario, back, placed, "/lines/0/progress/returned", "1");
    assertThat(seenAt("store-bonn", placed)).as("it came back there").isTrue();
    assertThat(seenAt("web-de", placed)).as("it was sold there").isTrue();
  }

  record Expired(UUID eventId, Instant occurredAt, OrderId orderId, List<Units> waiting)
      implements SourcingReported {
    @Override
    public boolean nobodyCame() {
      return true;
    }
  }

  @Test
  void isCountedWhereItWasSold() {
    placed(shop.sku("10.00", 5), 1);
    LocalDate today = LocalDate.now(watch);
    access.store = new LocationId("store-nowhere");
    assertThat(pulse.perHour(today)).containsOnly(0);
    access.store = new LocationId("web-de");
    assertThat(pulse.perHour(today)).contains(0).isNotEqualTo(Collections.nCopies(24, 0));
  }

  @Test
  void waitsForTheShoppersWordWhenNobodyCame(Scenario scenario) {
    var placed = placed(shop.sku("10.00", 5), 2);
    assertThat(queries.uncollectedSince(id(placed))).isEmpty();
    var expired =
        new Expired(UUID.randomUUID(), watch.instant(), id(placed), List.of(new Units(1, 2)));

    report(scenario, expired, placed, "/lines/0/progress/waiting", "2");

    assertThat(queries.uncollectedSince(id(placed))).contains(expired.occurredAt());
  }

  private static List<LocationId> at(String location) {
    return List.of(new LocationId(location));
  }

  /// As each of the addresses would show it: by its number, in the list, in a search.
  private boolean seenAt(String store, Shop.Answer placed) {
    access.store = new LocationId(store);
    String number = placed.text("/number");
    boolean found = queries.find(number).isPresent();
    assertThat(queries.search(number, 5)).hasSize(found ? 1 : 0);
    Instant later = watch.instant().plus(Duration.ofDays(30));
    assertThat(pulse.late(later, 1_000).stream().map(OrderPulse.Late::number).toList())
        .satisfies(late -> assertThat(late.contains(number)).isEqualTo(found));
    var everything = new OrderQueries.Filter(OrderQueries.View.ALL, null, null, null, null, null);
    assertThat(queries.list(everything, null, 1_000).rows().stream().map(OrderQueries.Row::number))
        .satisfies(numbers -> assertThat(numbers.contains(number)).isEqualTo(found));
    access.store = null;
    return found;
  }

  private Shop.Answer placed(String sku, int quantity) {
    return shop.place(shop.ready(sku, quantity), "ok", key());
  }

  private OrderId id(Shop.Answer placed) {
    return new OrderId(
        jdbc.sql("select id from orders.orders where number = ?")
            .param(placed.text("/number"))
            .query(UUID.class)
            .single());
  }

  private void report(
      Scenario scenario, Object event, Shop.Answer placed, String pointer, String expected) {
    scenario
        .publish(event)
        .andWaitForStateChange(() -> shop.order(placed).text(pointer), expected::equals)
        .andVerify(found -> assertThat(found).isEqualTo(expected));
  }
}
