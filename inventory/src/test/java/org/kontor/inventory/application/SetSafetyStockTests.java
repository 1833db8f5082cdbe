package org.kontor.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.customer.NotFound;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.Neighbours;
import org.kontor.inventory.SoldVariants;
import org.kontor.inventory.TestClock;
import org.kontor.inventory.application.SetSafetyStock.Result;
import org.kontor.inventory.domain.SafetyChange;

class SetSafetyStockTests {
  private final StockLevelsInMemory levels = new StockLevelsInMemory();
  private final Neighbours.Bound bound = new Neighbours.Bound();
  private final SetSafetyStock setSafetyStock =
      new SetSafetyStockService(
          levels, new Whereabouts(new OpenStores(), bound, new SoldVariants()), new TestClock());

  private Result set(int seen, int pieces) {
    return set("store-a", "LAMP", seen, pieces);
  }

  private Result set(String location, String sku, int seen, int pieces) {
    return setSafetyStock.set(
        new SetSafetyStock.Command(
            new LocationId(location), new Sku(sku), seen, pieces, "Shop window", "merch"));
  }

  @Test
  void whoeverDecidesOnAnOldFigureIsToldTheNewOne() {
    assertThat(set(0, 3)).isInstanceOf(Result.Changed.class);

    assertThat(set(0, 4)).isEqualTo(new Result.Overtaken(3));

    assertThat(levels.safetyChanges).extracting(SafetyChange::became).containsExactly(3);
  }

  @Test
  void twoWhoDecideTheSameAgree() {
    set(0, 3);

    assertThat(set(0, 3)).isEqualTo(new Result.Unchanged());

    assertThat(levels.safetyChanges).hasSize(1);
  }

  @Test
  void isRefusedForAnUnknownSkuAndNotFoundElsewhere() {
    assertThat(set("store-a", "UNKNOWN-1", 0, 1)).isInstanceOf(Result.UnknownSku.class);
    assertThatThrownBy(() -> set("store-z", "LAMP", 0, 1)).isInstanceOf(NotFound.class);

    bound.locations = Set.of(new LocationId("store-b"));

    assertThatThrownBy(() -> set(0, 1)).isInstanceOf(NotFound.class);
    assertThat(set("store-b", "LAMP", 0, 1)).isInstanceOf(Result.Changed.class);
  }

  @Test
  void isNeverLessThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> set(0, -1));
  }
}
