package org.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.inventory.StockFixture.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.application.FreeExpiredHolds;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

/// What the contexts to the right report, and what the stock makes of it.
@InventoryTest
class InventoryModuleTests {
  @Autowired ClaimStock claims;
  @Autowired FreeExpiredHolds freeExpiredHolds;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SaveLocation locations;
  StockFixture stock;
  String sku;
  Holder order;

  @BeforeEach
  void begin() {
    stock = new StockFixture(jdbc, locations);
    sku = StockFixture.sku();
    order = Holder.of("order", UUID.randomUUID());
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(stock.broken()).isEmpty();
  }

  record Dispatched(
      UUID eventId, Instant occurredAt, Holder holder, List<Claim> consumed, String cause)
      implements StockConsumed {}

  record Rejected(
      UUID eventId,
      Instant occurredAt,
      Holder holder,
      List<Claim> missed,
      boolean damaged,
      String cause)
      implements StockMissed {}

  record Inspected(
      UUID eventId, Instant occurredAt, LocationId location, List<Piece> returned, String cause)
      implements StockReturned {}

  int sales() {
    return jdbc.sql("select count(*) from inventory.ledger where sku = ? and kind <> 'RECEIPT'")
        .params(sku)
        .query(Integer.class)
        .single();
  }

  @Test
  void whatIsDispatchedLeavesStockAndReservationOnce(Scenario scenario) {
    stock.stock("store-a", sku, 5);
    claims.claim(order, List.of(claim(1, "store-a", sku, 3), claim(2, "store-a", sku, 1)), null);
    var event =
        new Dispatched(
            UUID.randomUUID(),
            clock.instant(),
            order,
            List.of(claim(1, "store-a", sku, 2), claim(2, "store-a", sku, 1)),
            "S-1");

    scenario
        .publish(event)
        .andWaitForStateChange(() -> stock.onHand("store-a", sku), onHand -> onHand == 2)
        .andVerify(_ -> assertThat(stock.reserved("store-a", sku)).isEqualTo(1));
    scenario
        .publish(event)
        .andWaitForStateChange(this::delivered, done -> done)
        .andVerify(_ -> assertThat(stock.onHand("store-a", sku)).isEqualTo(2));

    assertThat(stock.claims(order)).isEqualTo(1);
    assertThat(sales()).isEqualTo(1);
  }

  @Test
  void whatWasNotFoundIsWrittenOff(Scenario scenario) {
    stock.stock("store-a", sku, 5);
    claims.claim(order, List.of(claim(1, "store-a", sku, 2)), null);

    scenario
        .publish(
            new Rejected(
                UUID.randomUUID(),
                clock.instant(),
                order,
                List.of(claim(1, "store-a", sku, 2)),
                false,
                "K-1"))
        .andWaitForStateChange(() -> stock.onHand("store-a", sku), onHand -> onHand == 3)
        .andVerify(_ -> assertThat(stock.claims(order)).isZero());
  }

  @Test
  void whatWasDamagedIsSetAside(Scenario scenario) {
    stock.stock("store-a", sku, 5);
    claims.claim(order, List.of(claim(1, "store-a", sku, 2)), null);

    scenario
        .publish(
            new Rejected(
                UUID.randomUUID(),
                clock.instant(),
                order,
                List.of(claim(1, "store-a", sku, 2)),
                true,
                "K-1"))
        .andWaitForStateChange(() -> stock.unavailable("store-a", sku), aside -> aside == 2)
        .andVerify(_ -> assertThat(stock.onHand("store-a", sku)).isEqualTo(3));
  }

  @Test
  void whatComesBackIsSoldAgainOrKeptApartOnce(Scenario scenario) {
    stock.location("store-a");
    var event =
        new Inspected(
            UUID.randomUUID(),
            clock.instant(),
            new LocationId("store-a"),
            List.of(
                new StockReturned.Piece(new Sku(sku), 1, true),
                new StockReturned.Piece(new Sku(sku), 2, false),
                new StockReturned.Piece(new Sku(sku), 1, true)),
            "R-1");

    scenario
        .publish(event)
        .andWaitForStateChange(this::sales, rows -> rows == 2)
        .andVerify(_ -> assertThat(stock.onHand("store-a", sku)).isEqualTo(2));
    scenario
        .publish(event)
        .andWaitForStateChange(this::delivered, done -> done)
        .andVerify(_ -> assertThat(stock.onHand("store-a", sku)).isEqualTo(2));

    assertThat(stock.unavailable("store-a", sku)).isEqualTo(2);
  }

  /// Whether every publication is complete.
  private boolean delivered() {
    return jdbc.sql("select count(*) from event_publication where completion_date is null")
            .query(Integer.class)
            .single()
        == 0;
  }

  @Test
  void expiredHoldsAreTidiedUp() {
    stock.stock("store-a", sku, 5);
    claims.claim(
        order, List.of(claim(1, "store-a", sku, 2)), clock.instant().plus(Duration.ofMinutes(1)));
    clock.advance(Duration.ofMinutes(2));

    assertThat(freeExpiredHolds.freeSome()).isPositive();

    assertThat(stock.reserved("store-a", sku)).isZero();
    assertThat(freeExpiredHolds.freeSome()).isZero();
  }

  @Test
  void theLedgerCannotBeRewritten() {
    stock.stock("store-a", sku, 5);

    for (String attempt :
        List.of("update inventory.ledger set quantity = 1", "delete from inventory.ledger")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(attempt).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }
}
