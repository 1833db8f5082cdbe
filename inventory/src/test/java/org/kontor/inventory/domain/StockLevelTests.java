package org.kontor.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.inventory.domain.StockState.SELLABLE;
import static org.kontor.inventory.domain.StockState.UNAVAILABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.Movement.Kind;

class StockLevelTests {
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final StockKey KEY = new StockKey(new LocationId("store-berlin"), new Sku("HH-1"));

  static StockLevel level(int onHand, int reserved, int unavailable, int safety) {
    return new StockLevel(KEY, onHand, reserved, unavailable, safety, null);
  }

  @Test
  void promisesWhatIsNeitherReservedNorKeptBack() {
    assertThat(level(10, 3, 4, 2).available()).isEqualTo(5);
    assertThat(level(3, 2, 0, 5).available()).isZero();
  }

  @Test
  void cannotBeWrong() {
    assertThatThrownBy(() -> level(2, 3, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> level(2, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> level(2, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCountSaysWhatIsOnHand() {
    var change = (StockChange) level(10, 3, 0, 0).counted(4, "Counted", NOW);

    assertThat(change.level().onHand()).isEqualTo(4);
    assertThat(change.level().countedAt()).isEqualTo(NOW);
    assertThat(change.movements())
        .containsExactly(new Movement(SELLABLE, -6, Kind.COUNT, "Counted"));
  }

  @Test
  void aCountThatFindsTheBooksRightMovesNothing() {
    var change = (StockChange) level(10, 3, 0, 0).counted(10, "Counted", NOW);

    assertThat(change.movements()).isEmpty();
    assertThat(change.level().countedAt()).isEqualTo(NOW);
  }

  @Test
  void refusesToLeaveLessThanIsPromised() {
    var level = level(10, 3, 0, 0);

    assertThat(level.adjusted(-8, "Lost")).isEqualTo(new Decision.BelowReserved(2, 3));
    assertThat(level.counted(2, "Counted", NOW)).isEqualTo(new Decision.BelowReserved(2, 3));
    assertThat(level.setAside(8, "Wet")).isEqualTo(new Decision.BelowReserved(2, 3));
    assertThat(level.adjusted(-7, "Lost")).isInstanceOf(StockChange.class);
  }

  @Test
  void whatIsSetAsideComesBackOrIsWrittenOff() {
    var aside = ((StockChange) level(10, 3, 0, 0).setAside(5, "Wet")).level();
    assertThat(aside).isEqualTo(level(5, 3, 5, 0));

    assertThat(((StockChange) aside.putBack(2, "Dried")).level()).isEqualTo(level(7, 3, 3, 0));
    assertThat(((StockChange) aside.writtenOff(5, "Thrown away")).level())
        .isEqualTo(level(5, 3, 0, 0));
    assertThat(aside.putBack(6, "Dried")).isEqualTo(new Decision.MoreThanSetAside(6, 5));
    assertThat(aside.writtenOff(6, "Gone")).isEqualTo(new Decision.MoreThanSetAside(6, 5));
  }

  @Test
  void whatLeavesTakesItsReservationWithIt() {
    var change = level(10, 3, 0, 0).consumed(2, 2);

    assertThat(change.level()).isEqualTo(level(8, 1, 0, 0));
    assertThat(change.movements()).extracting(Movement::kind).containsExactly(Kind.SALE);
  }

  @Test
  void whatLeftUnbookedIsBookedWithACorrection() {
    var change = level(2, 2, 0, 0).consumed(1, 0);

    assertThat(change.level()).isEqualTo(level(2, 2, 0, 0));
    assertThat(change.movements())
        .extracting(Movement::kind, Movement::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.SALE, -1),
            org.assertj.core.groups.Tuple.tuple(Kind.ADJUSTMENT, 1));
  }

  @Test
  void whatWasNotFoundIsWrittenOff() {
    assertThat(level(10, 3, 0, 0).missed(2, 2, false).level()).isEqualTo(level(8, 1, 0, 0));
  }

  @Test
  void whatWasFoundDamagedIsSetAside() {
    var change = level(10, 3, 1, 0).missed(2, 2, true);

    assertThat(change.level()).isEqualTo(level(8, 1, 3, 0));
    assertThat(change.movements())
        .extracting(Movement::state, Movement::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SELLABLE, -2),
            org.assertj.core.groups.Tuple.tuple(UNAVAILABLE, 2));
  }

  @Test
  void aMissNeverTakesWhatOthersArePromised() {
    var change = level(2, 2, 0, 0).missed(2, 1, false);

    assertThat(change.level()).isEqualTo(level(1, 1, 0, 0));
  }

  @Test
  void movementsAddUpToTheDifferenceWhateverHappens() {
    var random = new Random(42);
    var level = StockLevel.empty(KEY);
    for (int step = 0; step < 20_000; step++) {
      var before = level;
      int pieces = 1 + random.nextInt(9);
      int claimed = random.nextInt(Math.min(before.reserved(), pieces) + 1);
      Decision decision =
          switch (random.nextInt(9)) {
            case 0 -> before.received(pieces, "In");
            case 1 -> before.adjusted(pieces - 5, "Adjusted");
            case 2 -> before.counted(pieces, "Counted", NOW);
            case 3 -> before.setAside(pieces, "Aside");
            case 4 -> before.putBack(pieces, "Back");
            case 5 -> before.writtenOff(pieces, "Off");
            case 6 -> before.consumed(pieces, claimed);
            case 7 -> before.missed(pieces, claimed, random.nextBoolean());
            default -> before.returned(pieces, random.nextBoolean());
          };
      if (decision instanceof StockChange(StockLevel after, List<Movement> movements)) {
        assertThat(sum(movements, SELLABLE)).isEqualTo(after.onHand() - before.onHand());
        assertThat(sum(movements, UNAVAILABLE))
            .isEqualTo(after.unavailable() - before.unavailable());
        int reservable = after.onHand() - after.reserved();
        level =
            new StockLevel(
                KEY,
                after.onHand(),
                after.reserved() + random.nextInt(reservable + 1),
                after.unavailable(),
                0,
                null);
      }
    }
  }

  private static int sum(List<Movement> movements, StockState state) {
    return new ArrayList<>(movements)
        .stream().filter(m -> m.state() == state).mapToInt(Movement::quantity).sum();
  }
}
