package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.fulfillment.application.ExpirePickup;
import org.kontor.fulfillment.application.FindPickup;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.HandOver;
import org.kontor.fulfillment.application.MarkReady;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.application.Paper;
import org.kontor.fulfillment.application.PickUnits;
import org.kontor.fulfillment.application.PlanFulfillment;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.application.RetryWaiting;
import org.kontor.fulfillment.application.ShipParcel;
import org.kontor.fulfillment.application.StartPicking;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.inventory.ClaimStock;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.StopFulfillment;
import org.kontor.orders.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Three lamps in Berlin, five in Leipzig, and all that people can do with what is ordered of them.
@FulfillmentTest
abstract class StoreFloor {
  @Autowired DeliveryOptions options;
  @Autowired ClaimStock claims;
  @Autowired PlanFulfillment plan;
  @Autowired StartPicking start;
  @Autowired PickUnits pick;
  @Autowired RejectPick reject;
  @Autowired PackParcel pack;
  @Autowired ShipParcel ship;
  @Autowired MarkReady ready;
  @Autowired HandOver handOver;
  @Autowired FindPickup findPickup;
  @Autowired ExpirePickup expire;
  @Autowired RetryWaiting retry;
  @Autowired StopFulfillment stop;
  @Autowired FulfillmentQueries queries;
  @Autowired Paper paper;
  @Autowired Neighbours.Bound bound;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  Shop shop;
  String lamp;

  @BeforeEach
  void begin() {
    clock.set(TestClock.START);
    bound.locations = null;
    shop = new Shop(jdbc, options, claims);
    lamp = Shop.sku();
    shop.stock("store-berlin", lamp, 3);
    shop.stock("warehouse-leipzig", lamp, 5);
  }

  @AfterEach
  void everyInvariantHolds() {
    bound.locations = null;
    assertThat(shop.broken()).isEmpty();
  }

  OrderPlaced placed(String option, int quantity) {
    OrderPlaced placed = shop.order(option, clock.instant(), lamp, quantity);
    PlanFulfillment.Command command =
        new PlanFulfillment.Command(
            new Delivery(
                placed.orderId(),
                placed.number(),
                placed.channel(),
                placed.shopper(),
                placed.shipTo(),
                placed.delivery().method(),
                placed.delivery().location(),
                placed.delivery().promise(),
                placed.occurredAt(),
                List.of(
                    new Delivery.Item(
                        1,
                        placed.lines().getFirst().sku(),
                        "Lampe “Gecə” Ночь",
                        "Red",
                        quantity,
                        500))),
            placed.delivery().plan(),
            placed.delivery().decision());
    assertThat(plan.plan(command)).isInstanceOf(PlanFulfillment.Result.Planned.class);
    assertThat(plan.plan(command)).isInstanceOf(PlanFulfillment.Result.PlannedBefore.class);
    return placed;
  }

  FulfillmentOrderId berlin(OrderPlaced placed) {
    return shop.part(placed.orderId(), "store-berlin");
  }

  void pickAll(FulfillmentOrderId id, int quantity) {
    assertThat(pick.pick(new PickUnits.Command(id, lamp, quantity, "anna")))
        .isInstanceOf(PickUnits.Result.Picked.class);
  }

  StopFulfillment.Result cancel(OrderPlaced placed, int quantity) {
    return transaction.execute(_ ->
        stop.stop(placed.orderId(), List.of(new Units(1, quantity)), placed.delivery().plan()));
  }
}
