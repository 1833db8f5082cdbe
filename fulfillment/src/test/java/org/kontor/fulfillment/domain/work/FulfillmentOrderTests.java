package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Sku;
import org.kontor.customer.Shopper;
import org.kontor.fulfillment.domain.work.FulfillmentOrder.Shown;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

class FulfillmentOrderTests {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocationId BERLIN = new LocationId("store-berlin");
  private static final Sku TENT = new Sku("TENT");
  private static final Sku LAMP = new Sku("LAMP");

  /// Line 1: two tents, line 2: three lamps, line 3: one more tent.
  private final FulfillmentOrder parcel = work(DeliveryMethod.STANDARD);

  private final FulfillmentOrder pickup = work(DeliveryMethod.PICKUP);

  @Test
  void aParcelIsPickedPackedAndShipped() {
    parcel.start("nils");
    assertThat(parcel.picker()).isEqualTo("nils");
    pickAll(parcel);
    assertThat(parcel.state()).isEqualTo(State.PICKED);
    parcel.pack(4_200);
    assertThat(parcel.parcelGrams()).isEqualTo(4_200);
    parcel.ship();
    assertThat(parcel.state()).isEqualTo(State.SHIPPED);
    assertThat(parcel.steps()).isEmpty();
  }

  @Test
  void thePiecesOfASkuArePickedLineByLineAndTheFirstScanBegins() {
    parcel.pick(TENT, 3, "nils");
    assertThat(parcel.state()).isEqualTo(State.PICKING);
    assertThat(parcel.lines()).extracting(Line::picked).containsExactly(2, 0, 1);
    assertThat(parcel.unpicked(TENT)).isZero();
    parcel.pick(LAMP, 2, "nils");
    assertThat(parcel.state()).isEqualTo(State.PICKING);
    parcel.pick(LAMP, 1, "nils");
    assertThat(parcel.state()).isEqualTo(State.PICKED);
  }

  @Test
  void noMoreIsPickedThanIsWanted() {
    assertThatIllegalArgumentException().isThrownBy(() -> parcel.pick(LAMP, 4, "nils"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parcel.pick(new Sku("NOBODY"), 1, "nils"));
    assertThat(parcel.pickedUnits()).isZero();
  }

  @Test
  void whatIsRejectedLeavesTheWorkWithItsClaim() {
    assertThat(parcel.reject(2, 2)).isEqualTo(new Claim(2, BERLIN, LAMP, 2));
    assertThat(parcel.state()).isEqualTo(State.OPEN);
    assertThat(parcel.dueOf(2)).isEqualTo(1);
    assertThat(parcel.claims())
        .containsExactly(
            new Claim(1, BERLIN, TENT, 2),
            new Claim(2, BERLIN, LAMP, 1),
            new Claim(3, BERLIN, TENT, 1));
  }

  @Test
  void unpickedPiecesAreRejectedFirstAndThenPickedOnesAreLaidBack() {
    parcel.pick(LAMP, 2, "nils");
    parcel.reject(2, 1);
    assertThat(line(parcel, 2)).extracting(Line::picked, Line::unpicked).containsExactly(2, 0);
    parcel.reject(2, 1);
    assertThat(line(parcel, 2))
        .extracting(Line::picked, Line::unpicked, Line::rejected)
        .containsExactly(1, 0, 2);
  }

  @Test
  void isPickedAsSoonAsTheLastMissingPieceIsRejected() {
    parcel.pick(TENT, 3, "nils");
    parcel.pick(LAMP, 2, "nils");
    parcel.reject(2, 1);
    assertThat(parcel.state()).isEqualTo(State.PICKED);
    parcel.reject(2, 1);
    assertThat(parcel.state())
        .as("a piece that turns out broken when packed")
        .isEqualTo(State.PICKED);
  }

  @Test
  void isRejectedOnceNothingIsLeft() {
    parcel.reject(1, 2);
    parcel.reject(2, 3);
    parcel.reject(3, 1);
    assertThat(parcel.state()).isEqualTo(State.REJECTED);
    assertThat(parcel.claims()).isEmpty();
    assertThat(parcel.state().holdsStock()).isFalse();
  }

  @Test
  void nothingIsRejectedThatIsNotThereOrAlreadyPacked() {
    assertThatIllegalArgumentException().isThrownBy(() -> parcel.reject(2, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> parcel.reject(9, 1));
    pickAll(parcel);
    parcel.pack(1);
    refuses(() -> parcel.reject(1, 1), State.PACKED, Step.REJECT);
  }

  @Test
  void whatTheShopperCancelsLeavesTheWorkUntilItIsPacked() {
    pickAll(parcel);
    parcel.cancel(2, 1);
    assertThat(line(parcel, 2)).extracting(Line::picked, Line::cancelled).containsExactly(2, 1);
    assertThat(parcel.state()).isEqualTo(State.PICKED);
    parcel.pack(1);
    assertThat(parcel.stoppable(2)).isZero();
    refuses(() -> parcel.cancel(2, 1), State.PACKED, Step.CANCEL);
  }

  @Test
  void isCancelledOnceNothingIsLeftEvenIfItWasReadyOrExpired() {
    for (FulfillmentOrder work : List.of(ready(), expired())) {
      assertThat(work.stoppable(2)).isEqualTo(3);
      work.cancel(1, 2);
      work.cancel(2, 3);
      assertThat(work.state()).isNotEqualTo(State.CANCELLED);
      work.cancel(3, 1);
      assertThat(work.state()).isEqualTo(State.CANCELLED);
    }
  }

  @Test
  void thePartThatWasRejectedAndThePartThatWasCancelledMakeItEmptyTogether() {
    parcel.reject(1, 2);
    parcel.reject(3, 1);
    parcel.cancel(2, 3);
    assertThat(parcel.state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void aPickUpIsHandedOverToWhoShowsItsCode() {
    FulfillmentOrder work = ready();
    assertThat(work.handOver("1234", NOON)).isEqualTo(Shown.WRONG);
    assertThat(work.state()).isEqualTo(State.READY);
    assertThat(work.handOver(" 4711 ", NOON)).isEqualTo(Shown.RIGHT);
    assertThat(work.state()).isEqualTo(State.HANDED_OVER);
    refuses(() -> work.handOver("4711", NOON), State.HANDED_OVER, Step.HAND_OVER);
  }

  @Test
  void takesNoCodeForAWhileAfterThreeWrongOnesAndLongerEachTime() {
    FulfillmentOrder work = ready();
    for (int i = 0; i < 3; i++) {
      assertThat(work.handOver("0000", NOON)).isEqualTo(Shown.WRONG);
    }
    assertThat(work.handOver("4711", NOON.plusSeconds(29))).isEqualTo(Shown.LOCKED);
    assertThat(work.handOver("0000", NOON.plusSeconds(30))).isEqualTo(Shown.WRONG);
    assertThat(work.handOver("4711", NOON.plusSeconds(89))).isEqualTo(Shown.LOCKED);
    assertThat(work.handOver("4711", NOON.plusSeconds(90))).isEqualTo(Shown.RIGHT);
  }

  @Test
  void neverWaitsLongerThanHalfAnHourForTheNextCode() {
    Collection collection = new Collection("4711", NOON, NOON, 0, null);
    for (int wrong = 0; wrong < 90; wrong++) {
      collection = collection.wrong(NOON);
    }
    assertThat(collection.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
  }

  @Test
  void aPickUpThatNobodyFetchesExpiresAndHoldsNoStock() {
    FulfillmentOrder work = expired();
    assertThat(work.state().holdsStock()).isFalse();
    refuses(() -> work.handOver("4711", NOON), State.EXPIRED, Step.HAND_OVER);
  }

  @Test
  void aParcelIsNeverMadeReadyAndAPickUpNeverPacked() {
    pickAll(parcel);
    pickAll(pickup);
    refuses(() -> parcel.makeReady("4711", NOON, NOON), State.PICKED, Step.MAKE_READY);
    refuses(() -> pickup.pack(1), State.PICKED, Step.PACK);
  }

  @Test
  void nobodyStartsTwice() {
    parcel.start("nils");
    refuses(() -> parcel.start("ida"), State.PICKING, Step.START);
    assertThat(parcel.picker()).isEqualTo("nils");
  }

  @Test
  void weighsWhatIsDue() {
    assertThat(parcel.goodsGrams()).isEqualTo(3 * 2_000 + 3 * 100);
    parcel.reject(1, 1);
    assertThat(parcel.goodsGrams()).isEqualTo(2 * 2_000 + 3 * 100);
  }

  @Test
  void itsPiecesAddUpAndEachStateIsReachedWhateverHappens() {
    Set<State> reached = EnumSet.noneOf(State.class);
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed * 7919L);
      FulfillmentOrder work = work(seed % 2 == 0 ? DeliveryMethod.STANDARD : DeliveryMethod.PICKUP);
      for (int i = 0; i < 40; i++) {
        reached.add(work.state());
        step(work, random);
        for (Line line : work.lines()) {
          assertThat(line.picked() + line.unpicked() + line.rejected() + line.cancelled())
              .isEqualTo(line.asked());
        }
        assertThat(work.dueUnits() == 0)
            .isEqualTo(work.state() == State.REJECTED || work.state() == State.CANCELLED);
        assertThat(work.state() != State.PICKED || work.pickedUnits() == work.dueUnits()).isTrue();
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(State.values());
  }

  private static void step(FulfillmentOrder work, Random random) {
    List<Step> steps = List.copyOf(work.steps());
    if (steps.isEmpty()) {
      return;
    }
    Line line = work.lines().get(random.nextInt(3));
    int due = line.due() == 0 ? 0 : 1 + random.nextInt(line.due());
    switch (steps.get(random.nextInt(steps.size()))) {
      case START -> work.start("nils");
      case PICK -> work.pick(line.sku(), Math.min(1, work.unpicked(line.sku())), "nils");
      case PACK -> work.pack(1);
      case SHIP -> work.ship();
      case MAKE_READY -> work.makeReady("4711", NOON, NOON);
      case HAND_OVER -> work.handOver(random.nextBoolean() ? "4711" : "0000", NOON);
      case EXPIRE -> work.expire();
      case REJECT, REJECT_ALL -> {
        if (due > 0) {
          work.reject(line.line(), due);
        }
      }
      case CANCEL -> {
        if (due > 0) {
          work.cancel(line.line(), due);
        }
      }
      case FINISH_PICKING -> {}
    }
  }

  private FulfillmentOrder ready() {
    FulfillmentOrder work = work(DeliveryMethod.PICKUP);
    pickAll(work);
    work.makeReady("4711", NOON, NOON.plus(Duration.ofDays(7)));
    return work;
  }

  private FulfillmentOrder expired() {
    FulfillmentOrder work = ready();
    work.expire();
    return work;
  }

  private static void pickAll(FulfillmentOrder work) {
    work.pick(TENT, 3, "nils");
    work.pick(LAMP, 3, "nils");
  }

  private static Line line(FulfillmentOrder work, int number) {
    return work.lines().get(number - 1);
  }

  private static void refuses(Runnable step, State state, Step named) {
    assertThatExceptionOfType(NotInThisState.class)
        .isThrownBy(step::run)
        .satisfies(refused -> {
          assertThat(refused.state()).isEqualTo(state);
          assertThat(refused.step()).isEqualTo(named);
        });
  }

  private static FulfillmentOrder work(DeliveryMethod method) {
    OffsetDateTime at = NOON.atOffset(ZoneOffset.UTC);
    Delivery delivery =
        new Delivery(
            OrderId.next(),
            new OrderNumber("K-1"),
            new ChannelId("web"),
            new Shopper("ida@example.com", "Ida", null, "de"),
            null,
            method,
            method.isCollected() ? BERLIN : null,
            new DeliveryPromise(at, at, at),
            NOON,
            List.of(
                new Delivery.Item(1, TENT, "Tent", "Moss", 2, 2_000),
                new Delivery.Item(2, LAMP, "Lamp", "", 3, 100),
                new Delivery.Item(3, TENT, "Tent", "Moss", 1, 2_000)));
    return FulfillmentOrder.open(
        delivery,
        BERLIN,
        1,
        NOON,
        null,
        List.of(
            new Claim(1, BERLIN, TENT, 2),
            new Claim(2, BERLIN, LAMP, 3),
            new Claim(3, BERLIN, TENT, 1)));
  }
}
