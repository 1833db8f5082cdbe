package org.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.inventory.StockFixture.claim;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Availabilities;
import org.kontor.catalog.Availability;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.application.SetSafetyStock;
import org.kontor.inventory.application.SetSafetyStock.Result;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.application.StockQueries.Filter;
import org.kontor.inventory.application.StockQueries.Level;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.StockKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a store keeps back, as availability, claims and the history tell of it.
@InventoryTest
class SafetyStockTests {
  static final LocationId STORE = new LocationId("store-a");

  @Autowired SetSafetyStock setSafetyStock;
  @Autowired StockQueries queries;
  @Autowired StockAvailability availability;
  @Autowired Availabilities availabilities;
  @Autowired ClaimStock claims;
  @Autowired Neighbours.Bound bound;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SaveLocation locations;
  StockFixture stock;
  String sku;
  StockKey key;

  @BeforeEach
  void begin() {
    stock = new StockFixture(jdbc, locations);
    sku = StockFixture.sku();
    key = new StockKey(STORE, new Sku(sku));
  }

  @AfterEach
  void everyInvariantHolds() {
    bound.locations = null;
    assertThat(stock.broken()).isEmpty();
  }

  Result set(int seen, int pieces) {
    return setSafetyStock.set(
        new SetSafetyStock.Command(STORE, key.sku(), seen, pieces, "Shop window", "merch"));
  }

  int promisable() {
    return availability.find(new ChannelId("web-de"), List.of(key.sku())).stream()
        .mapToInt(StockAvailability.Available::quantity)
        .sum();
  }

  List<LocationId> shown(Level level) {
    return queries.find(new Filter(sku, null, level), null, 10).stream()
        .map(StockQueries.Row::location)
        .toList();
  }

  @Test
  void isKeptBackOnEveryChannelFromThisMomentOn() {
    stock.stock("store-a", sku, 9);
    claims.claim(Holder.of("order", UUID.randomUUID()), List.of(claim(1, "store-a", sku, 2)), null);

    assertThat(set(0, 5)).isInstanceOf(Result.Changed.class);

    assertThat(promisable()).isEqualTo(2);
    assertThat(availabilities.of(new ChannelId("web-de"), List.of(key.sku())))
        .containsEntry(key.sku(), Availability.LOW);
    assertThat(shown(Level.LOW)).containsExactly(STORE);
    var late = Holder.of("order", UUID.randomUUID());
    assertThat(claims.claim(late, List.of(claim(1, "store-a", sku, 3)), null))
        .isInstanceOf(ClaimStock.Result.Short.class);
    assertThat(claims.claim(late, List.of(claim(1, "store-a", sku, 2)), null))
        .isInstanceOf(ClaimStock.Result.Claimed.class);
  }

  @Test
  void whatIsPromisedStaysPromisedWhateverIsKeptBack() {
    stock.stock("store-a", sku, 3);
    claims.claim(Holder.of("order", UUID.randomUUID()), List.of(claim(1, "store-a", sku, 2)), null);

    set(0, 50);

    assertThat(stock.reserved("store-a", sku)).isEqualTo(2);
    assertThat(promisable()).isZero();
    assertThat(shown(Level.OUT)).containsExactly(STORE);
  }

  @Test
  void theHistorySaysWhoWhenAndFromWhatToWhat() {
    stock.stock("store-a", sku, 9);

    set(0, 3);
    set(3, 1);

    assertThat(queries.safetyOf(key, 10))
        .containsExactly(
            new SafetyChange(key, 3, 1, "Shop window", "merch", clock.instant()),
            new SafetyChange(key, 0, 3, "Shop window", "merch", clock.instant()));
    for (String attempt :
        List.of(
            "update inventory.safety_changes set was = 9",
            "delete from inventory.safety_changes")) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void canBeSetBeforeTheFirstPieceCame() {
    stock.location("store-a");

    set(0, 2);

    assertThat(queries.of(List.of(key.sku())))
        .extracting(StockQueries.Row::safety)
        .containsExactly(2);
  }

  @Test
  void theHistoryOfAnotherStoreIsNotShown() {
    stock.stock("store-a", sku, 9);
    set(0, 3);

    bound.locations = Set.of(new LocationId("store-b"));

    assertThat(queries.safetyOf(key, 10)).isEmpty();
  }
}
