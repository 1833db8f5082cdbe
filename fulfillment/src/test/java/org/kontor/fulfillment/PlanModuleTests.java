package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Availability;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Deliverability;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Decisions;
import org.kontor.inventory.Claim;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.StopFulfillment;
import org.kontor.orders.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.support.TransactionTemplate;

/// From the question at checkout to the work at the locations.
@FulfillmentTest
class PlanModuleTests {
  @Autowired DeliveryOptions options;
  @Autowired Deliverability deliverability;
  @Autowired Channels channels;
  @Autowired StopFulfillment stop;
  @Autowired ClaimStock claims;
  @Autowired Decisions decisions;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  Shop shop;
  String lamp;
  String mug;

  @BeforeEach
  void begin() {
    clock.set(TestClock.START);
    shop = new Shop(jdbc, options, claims);
    lamp = Shop.sku();
    mug = Shop.sku();
    shop.stock("warehouse-leipzig", lamp, 9);
    shop.stock("warehouse-leipzig", mug, 2);
    shop.stock("store-berlin", lamp, 1);
    shop.stock("store-hamburg", mug, 5);
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(shop.broken()).isEmpty();
  }

  @Test
  void quotesEveryWayWithCostAndDate() {
    List<DeliveryOption> quoted = options.quote(shop.request(clock.instant(), lamp, 1));
    assertThat(quoted)
        .extracting(DeliveryOption::id)
        .containsExactlyInAnyOrder(
            "standard", "express", "pickup:store-berlin", "pickup:warehouse-leipzig");
    assertThat(quoted.getFirst().cost()).isEqualTo(Money.of("0.00", "EUR"));
    DeliveryOption express =
        options.quote(shop.request(clock.instant(), lamp, 1), "express").orElseThrow();
    assertThat(quoted).contains(express);
    assertThat(express.promise().latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-25T20:00:00+01:00"));
    assertThat(express.plan())
        .containsExactly(new Claim(1, new LocationId("store-berlin"), new Sku(lamp), 1));
  }

  /// An hour apart for two days: over cut-offs, closing hours and a night. The sofa is in two
  /// warehouses, of which the first by code is the farther and closes earlier.
  @Test
  void aProductPageSaysWhatTheCheckoutWillSayOfOnePiece() {
    Channel web = channels.find(Neighbours.WEB).orElseThrow();
    String sofa = Shop.sku();
    shop.stock("warehouse-aurich", sofa, 1);
    shop.stock("warehouse-leipzig", sofa, 1);
    for (int hour = 0; hour < 48; hour++) {
      Map<Sku, Deliverability.Told> told =
          deliverability.of(web, List.of(new Sku(lamp), new Sku(mug), new Sku(sofa)));
      for (String sku : List.of(lamp, mug, sofa)) {
        assertThat(told.get(new Sku(sku)).promise()).isEqualTo(atCheckout(sku).promise());
      }
      clock.advance(Duration.ofHours(1));
    }
  }

  @Test
  void aProductPagePromisesNothingThatCannotBeHadOrSent() {
    Channel web = channels.find(Neighbours.WEB).orElseThrow();
    String gone = Shop.sku();
    String window = Shop.sku();
    shop.stock("store-kiel", window, 2);
    assertThat(deliverability.of(web, List.of(new Sku(gone), new Sku(window))))
        .containsEntry(new Sku(gone), new Deliverability.Told(Availability.OUT_OF_STOCK, null))
        .containsEntry(new Sku(window), new Deliverability.Told(Availability.LOW, null));
  }

  private DeliveryOption atCheckout(String sku) {
    DeliveryOptions.Request somewhere =
        new DeliveryOptions.Request(
            Neighbours.WEB, null, shop.request(clock.instant(), sku, 1).items(), clock.instant());
    return options.quote(somewhere, "standard").orElseThrow();
  }

  @Test
  void theDecisionTravelsAndCanBeReplayed() {
    DeliveryOption standard =
        options.quote(shop.request(clock.instant(), lamp, 3, mug, 4), "standard").orElseThrow();
    Decision decision = decisions.read(standard.decision()).orElseThrow();
    assertThat(decision.plan()).isEqualTo(standard.plan());
    assertThat(decision.holdsToday()).isTrue();
    assertThat(decision.chosen())
        .extracting(LocationId::value)
        .containsExactlyInAnyOrder("warehouse-leipzig", "store-hamburg");
  }

  @Test
  void offersNothingThatCannotBeHad() {
    assertThat(options.quote(shop.request(clock.instant(), lamp, 99))).isEmpty();
    assertThat(options.quote(shop.request(clock.instant(), lamp, 1), "pickup:nowhere")).isEmpty();
    assertThat(options.quote(shop.request(clock.instant(), lamp, 1), "drone")).isEmpty();
  }

  @Test
  void anOrderIsPlannedOnceHoweverOftenItIsTold(Scenario scenario) {
    OrderPlaced placed = shop.order("standard", clock.instant(), lamp, 3, mug, 4);
    for (int i = 0; i < 2; i++) {
      scenario
          .publish(placed)
          .andWaitForStateChange(() -> shop.states(placed.orderId()), states -> !states.isEmpty())
          .andVerify(states ->
              assertThat(states.split(" "))
                  .containsExactlyInAnyOrder("warehouse-leipzig:OPEN:3", "store-hamburg:OPEN:4"));
    }
  }

  @Test
  void whatIsStoppedBeforePlanningIsLeftOut(Scenario scenario) {
    OrderPlaced placed = shop.order("standard", clock.instant(), lamp, 3, mug, 1);
    StopFulfillment.Result result =
        transaction.execute(_ ->
            stop.stop(
                placed.orderId(),
                List.of(new Units(1, 2), new Units(2, 1)),
                placed.delivery().plan()));
    assertThat(result)
        .isEqualTo(
            new StopFulfillment.Result.Stopped(
                List.of(
                    new Claim(1, new LocationId("warehouse-leipzig"), new Sku(lamp), 2),
                    new Claim(2, new LocationId("warehouse-leipzig"), new Sku(mug), 1))));
    scenario
        .publish(placed)
        .andWaitForStateChange(() -> shop.states(placed.orderId()), states -> !states.isEmpty())
        .andVerify(states -> assertThat(states).isEqualTo("warehouse-leipzig:OPEN:1"));
  }

  @Test
  void whatIsStoppedAfterPlanningLeavesTheWork(Scenario scenario) {
    OrderPlaced placed = shop.order("standard", clock.instant(), lamp, 3, mug, 1);
    scenario
        .publish(placed)
        .andWaitForStateChange(() -> shop.states(placed.orderId()), states -> !states.isEmpty())
        .andVerify(states -> assertThat(states).isEqualTo("warehouse-leipzig:OPEN:4"));
    assertThat(
            (Object)
                transaction.execute(_ ->
                    stop.stop(
                        placed.orderId(),
                        List.of(new Units(1, 3), new Units(2, 1)),
                        placed.delivery().plan())))
        .isInstanceOf(StopFulfillment.Result.Stopped.class);
    assertThat(shop.states(placed.orderId())).isEqualTo("warehouse-leipzig:CANCELLED:0");
    assertThat(
            (Object)
                transaction.execute(_ ->
                    stop.stop(
                        placed.orderId(), List.of(new Units(1, 1)), placed.delivery().plan())))
        .isEqualTo(new StopFulfillment.Result.TooLate(List.of(new Units(1, 1))));
  }
}
