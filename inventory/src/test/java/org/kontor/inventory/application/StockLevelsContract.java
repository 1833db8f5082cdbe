package org.kontor.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.StockChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;

/// What rows of stock keep to, in memory and in PostgreSQL.
public abstract class StockLevelsContract {
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
  private static final LocationId BERLIN = new LocationId("store-berlin");
  private static final LocationId LEIPZIG = new LocationId("warehouse-leipzig");

  private final Holder order = Holder.of("order", UUID.randomUUID());
  private final Holder other = Holder.of("order", UUID.randomUUID());
  private StockKey berlin = new StockKey(BERLIN, new Sku("?"));
  private StockKey leipzig = new StockKey(LEIPZIG, new Sku("?"));

  protected abstract StockLevels levels();

  /// All of it in one transaction, where there are any.
  protected abstract void inOne(Runnable work);

  /// Pieces are reserved for whoever holds them.
  protected abstract void reserve(Holder holder, Claim claim);

  @BeforeEach
  void newGoods() {
    var sku = new Sku(StockFixture.sku());
    berlin = new StockKey(BERLIN, sku);
    leipzig = new StockKey(LEIPZIG, sku);
  }

  @Test
  void aLockOpensTheRowAndALookDoesNot() {
    assertThat(levels().find(List.of(berlin))).isEmpty();

    inOne(() ->
        assertThat(levels().lock(List.of(berlin, leipzig)))
            .containsOnly(
                Map.entry(berlin, StockLevel.empty(berlin)),
                Map.entry(leipzig, StockLevel.empty(leipzig))));

    assertThat(levels().find(List.of(berlin))).containsOnlyKeys(berlin);
  }

  @Test
  void givesBackWhatWasSavedAndBooksEachMovementInTurn() {
    inOne(() -> {
      var empty = level(berlin);
      var received = empty.received(7, "Delivery note");
      var counted = (StockChange) received.level().counted(5, "Counted", NINE);
      var apart = (StockChange) counted.level().setAside(2, "Wet");

      var first = levels().save(List.of(received), cause());
      levels().save(List.of(counted), cause());
      var last = levels().save(List.of(apart), cause());

      assertThat(first).extracting(LedgerEntry::movement).isEqualTo(received.movements());
      assertThat(last).extracting(LedgerEntry::movement).isEqualTo(apart.movements());
      assertThat(last.getLast().number()).isGreaterThan(last.getFirst().number());
      assertThat(last.getFirst().number()).isGreaterThan(first.getFirst().number());
    });

    assertThat(levels().find(List.of(berlin)))
        .containsEntry(berlin, new StockLevel(berlin, 3, 0, 2, 0, NINE));
  }

  @Test
  void aCountThatFoundNothingNewIsRememberedWithoutAMovement() {
    inOne(() -> {
      var counted = (StockChange) level(berlin).counted(0, "Counted", NINE);
      assertThat(levels().save(List.of(counted), cause())).isEmpty();
    });

    assertThat(levels().find(List.of(berlin)).get(berlin).countedAt()).isEqualTo(NINE);
  }

  @Test
  void oneEventHasItsEffectOnce() {
    var cause = cause();
    inOne(() -> levels().save(List.of(level(berlin).received(4, "Delivery note")), cause));

    assertThatThrownBy(
            () -> inOne(() -> levels().save(List.of(level(berlin).received(4, "Again")), cause)))
        .isInstanceOf(RuntimeException.class);

    assertThat(levels().find(List.of(berlin)).get(berlin).onHand()).isEqualTo(4);
  }

  @Test
  void settlesAHoldersClaimsEachByAtMostItsQuantity() {
    receive(berlin, 9);
    receive(leipzig, 9);
    reserve(order, claim(1, berlin, 3));
    reserve(order, claim(2, berlin, 1));
    reserve(order, claim(1, leipzig, 2));
    reserve(other, claim(1, berlin, 2));

    inOne(() -> {
      levels().lock(List.of(berlin, leipzig));
      var asked =
          List.of(
              claim(1, berlin, 1), claim(1, berlin, 1), claim(2, berlin, 5), claim(3, berlin, 1));
      assertThat(levels().settle(order, asked)).containsOnly(Map.entry(berlin, 3));
      sell(berlin, 3);
    });
    inOne(() -> {
      levels().lock(List.of(berlin, leipzig));
      assertThat(levels().settle(order, List.of(claim(1, berlin, 9), claim(1, leipzig, 2))))
          .containsOnly(Map.entry(berlin, 1), Map.entry(leipzig, 2));
      sell(berlin, 1);
      sell(leipzig, 2);
    });

    assertThat(levels().find(List.of(berlin)).get(berlin))
        .extracting(StockLevel::onHand, StockLevel::reserved)
        .containsExactly(5, 2);
  }

  @Test
  void safetyStockChangesNothingElseAndNothingElseChangesIt() {
    receive(berlin, 9);
    reserve(order, claim(1, berlin, 2));

    inOne(
        () -> levels().save(new SafetyChange(level(berlin).key(), 0, 3, "Window", "merch", NINE)));
    receive(berlin, 1);

    assertThat(levels().find(List.of(berlin)))
        .containsEntry(berlin, new StockLevel(berlin, 10, 2, 0, 3, null));
  }

  private StockLevel level(StockKey key) {
    return levels().lock(List.of(key)).getOrDefault(key, StockLevel.empty(key));
  }

  private void receive(StockKey key, int pieces) {
    inOne(() -> levels().save(List.of(level(key).received(pieces, "Delivery note")), cause()));
  }

  private void sell(StockKey key, int pieces) {
    levels().save(List.of(level(key).consumed(pieces, pieces)), cause());
  }

  private static Claim claim(int line, StockKey key, int quantity) {
    return new Claim(line, key.location(), key.sku(), quantity);
  }

  private static Cause cause() {
    return new Cause(NINE, "test", "tester", UUID.randomUUID());
  }
}
