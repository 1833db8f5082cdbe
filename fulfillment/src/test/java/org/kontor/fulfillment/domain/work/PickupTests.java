package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.fulfillment.domain.work.SampleWork.NOON;
import static org.kontor.fulfillment.domain.work.SampleWork.expired;
import static org.kontor.fulfillment.domain.work.SampleWork.pickAll;
import static org.kontor.fulfillment.domain.work.SampleWork.ready;
import static org.kontor.fulfillment.domain.work.SampleWork.refuses;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.domain.work.FulfillmentOrder.Shown;

/// Goods that wait for the shopper, and the code that proves who it is.
class PickupTests {
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
    FulfillmentOrder parcel = SampleWork.parcel();
    FulfillmentOrder pickup = SampleWork.pickup();
    pickAll(parcel);
    pickAll(pickup);
    refuses(() -> parcel.makeReady("4711", NOON, NOON), State.PICKED, Step.MAKE_READY);
    refuses(() -> pickup.pack(1), State.PICKED, Step.PACK);
  }
}
