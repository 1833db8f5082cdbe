package org.kontor.inventory.adapter.out.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.inventory.StockFixture.claim;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Holder;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.Neighbours;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.TestClock;
import org.kontor.inventory.application.MovementQueries;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.application.SetStock;
import org.kontor.inventory.application.SetStock.Count;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.application.StockQueries.Filter;
import org.kontor.inventory.application.StockQueries.Level;
import org.kontor.inventory.application.StockQueries.Row;
import org.kontor.inventory.domain.Movement;
import org.kontor.inventory.domain.StockKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people see of the stock, and what a file of counts makes of it.
@InventoryTest
class StockQueriesTests {
  @Autowired StockQueries queries;
  @Autowired MovementQueries movements;
  @Autowired SetStock setStock;
  @Autowired ClaimStock claims;
  @Autowired SaveLocation locations;
  @Autowired Neighbours.Bound bound;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
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
    bound.locations = null;
    assertThat(stock.broken()).isEmpty();
  }

  List<Row> rows(Level level) {
    return queries.find(new Filter(sku, null, level), null, 10);
  }

  @Test
  void sortsRowsByWhatCanStillBePromised() {
    stock.stock("store-a", sku, 9);
    stock.stock("store-b", sku, 4);
    stock.stock("store-c", sku, 0);
    claims.claim(order, List.of(claim(1, "store-b", sku, 2)), null);

    assertThat(rows(Level.ALL)).extracting(Row::available).containsExactly(9, 2, 0);
    assertThat(rows(Level.LOW))
        .extracting(row -> row.location().value())
        .containsExactly("store-b");
    assertThat(rows(Level.OUT))
        .extracting(row -> row.location().value())
        .containsExactly("store-c");
    assertThat(rows(Level.RESERVED)).hasSize(1);
    assertThat(rows(Level.UNAVAILABLE)).isEmpty();
    assertThat(queries.count(new Filter(sku, null, Level.ALL), 2)).isEqualTo(2);
    assertThat(queries.find(new Filter(sku, null, Level.ALL), rows(Level.ALL).getFirst().key(), 10))
        .hasSize(2);
    assertThat(queries.figures(100).low()).isPositive();
    assertThat(queries.claimsOn(new Sku(sku), 10))
        .singleElement()
        .extracting(StockQueries.ClaimRow::kind, StockQueries.ClaimRow::quantity)
        .containsExactly("order", 2);
  }

  @Test
  void whatHasExpiredIsShownToNobody() {
    stock.stock("store-a", sku, 3);
    claims.claim(
        order, List.of(claim(1, "store-a", sku, 2)), clock.instant().plus(Duration.ofMinutes(1)));
    clock.advance(Duration.ofMinutes(1));

    assertThat(rows(Level.ALL).getFirst().reserved()).isZero();
    assertThat(queries.claimsOn(new Sku(sku), 10)).isEmpty();
  }

  @Test
  void someoneBoundToAStoreSeesOnlyThatStoresRowsAndMovements() {
    stock.stock("store-a", sku, 3);
    stock.stock("store-b", sku, 4);
    bound.locations = Set.of(new LocationId("store-b"));
    var all = new MovementQueries.Filter(sku, null, null, null, null);

    assertThat(rows(Level.ALL)).extracting(Row::onHand).containsExactly(4);
    assertThat(movements.find(all, null, 10)).hasSize(1);
    assertThat(movements.count(all, 10)).isEqualTo(1);
  }

  Count count(String location, int pieces) {
    return new Count(
        new StockKey(new LocationId(location), new Sku(sku)), pieces, false, "Counted");
  }

  @Test
  void theLedgerIsFoundByWhatCausedIt() {
    stock.stock("store-a", sku, 3);
    setStock.apply(List.of(count("store-a", 7), count("store-a", 8)), "tester", "import 1");

    assertThat(
            movements.find(
                new MovementQueries.Filter("import 1", null, Movement.Kind.COUNT, null, null),
                null,
                10))
        .filteredOn(entry -> entry.key().sku().value().equals(sku))
        .hasSize(2);
  }
}
