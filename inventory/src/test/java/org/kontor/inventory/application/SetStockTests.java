package org.kontor.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.Neighbours;
import org.kontor.inventory.SoldVariants;
import org.kontor.inventory.TestClock;
import org.kontor.inventory.application.SetStock.Count;
import org.kontor.inventory.application.SetStock.Verdict;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;

/// What a file of counts makes of the books.
class SetStockTests {
  private static final StockKey LAMP = new StockKey(new LocationId("store-a"), new Sku("LAMP"));
  private static final StockKey TENT = new StockKey(new LocationId("store-b"), new Sku("TENT"));

  private final StockLevelsInMemory levels = new StockLevelsInMemory();
  private final Neighbours.Bound bound = new Neighbours.Bound();
  private final SetStock setStock =
      new SetStockService(levels, new OpenStores(), bound, new SoldVariants(), new TestClock());

  private void stock(StockKey key, int onHand, int reserved) {
    levels.save(
        List.of(StockLevel.empty(key).received(onHand, "Delivery note")),
        new Cause(Instant.EPOCH, "test", "tester", UUID.randomUUID()));
    if (reserved > 0) {
      levels.reserve(
          Holder.of("order", UUID.randomUUID()), new Claim(1, key.location(), key.sku(), reserved));
    }
  }

  private List<Verdict> apply(Count... counts) {
    return setStock.apply(List.of(counts), "tester", "import 1");
  }

  private int onHand(StockKey key) {
    return levels.find(List.of(key)).get(key).onHand();
  }

  private static Count count(StockKey key, int pieces) {
    return new Count(key, pieces, false, "Counted");
  }

  @Test
  void appliesRowByRowAndAgainChangesNothing() {
    stock(LAMP, 3, 2);
    var counts = List.of(count(LAMP, 7), count(TENT, 4), count(LAMP, 8));
    var verdicts =
        List.of(new Verdict.Changed(3, 7), new Verdict.Changed(null, 4), new Verdict.Changed(7, 8));

    assertThat(setStock.check(counts)).isEqualTo(verdicts);
    assertThat(onHand(LAMP)).isEqualTo(3);
    assertThat(setStock.apply(counts, "tester", "import 1")).isEqualTo(verdicts);
    assertThat(onHand(LAMP)).isEqualTo(8);
    assertThat(apply(count(TENT, 4), count(LAMP, 8))).containsOnly(new Verdict.Unchanged());

    assertThat(levels.ledger)
        .filteredOn(entry -> entry.cause().reference().equals("import 1"))
        .extracting(entry -> entry.movement().quantity())
        .containsExactly(4, 4, 1);
  }

  @Test
  void leavesNoLessThanIsPromised() {
    stock(LAMP, 3, 2);

    assertThat(apply(count(LAMP, 1)))
        .containsExactly(
            new Verdict.Refused("onHand", "promised", "2 pieces are promised to shoppers", "2"));
    assertThat(onHand(LAMP)).isEqualTo(3);
  }

  @Test
  void addsWhatIsReservedAndKeptBackToAFigureThatLeavesItOut() {
    stock(LAMP, 5, 2);
    levels.save(new SafetyChange(LAMP, 0, 1, "Shop window", "merch", Instant.EPOCH));

    assertThat(apply(new Count(LAMP, 4, true, "Counted")))
        .containsExactly(new Verdict.Changed(5, 7));
    assertThat(levels.find(List.of(LAMP)).get(LAMP).available()).isEqualTo(4);
  }

  @Test
  void refusesWhatNobodyKnowsAndWhatBelongsToAnotherStore() {
    bound.locations = Set.of(LAMP.location());

    assertThat(
            apply(
                count(new StockKey(LAMP.location(), new Sku("UNKNOWN-1")), 1),
                count(TENT, 1),
                count(LAMP, 1)))
        .containsExactly(
            new Verdict.Refused("sku", "unknown-sku", "No product has this SKU", ""),
            new Verdict.Refused("location", "no-such-location", "There is no such location", ""),
            new Verdict.Changed(null, 1));
  }
}
