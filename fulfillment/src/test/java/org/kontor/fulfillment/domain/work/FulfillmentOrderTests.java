package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kontor.fulfillment.domain.work.SampleWork.BERLIN;
import static org.kontor.fulfillment.domain.work.SampleWork.LAMP;
import static org.kontor.fulfillment.domain.work.SampleWork.TENT;
import static org.kontor.fulfillment.domain.work.SampleWork.expired;
import static org.kontor.fulfillment.domain.work.SampleWork.pickAll;
import static org.kontor.fulfillment.domain.work.SampleWork.ready;
import static org.kontor.fulfillment.domain.work.SampleWork.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;

/// What becomes of the pieces at one location: picked, rejected, cancelled, packed.
class FulfillmentOrderTests {
  private final FulfillmentOrder parcel = SampleWork.parcel();

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

  private static Line line(FulfillmentOrder work, int number) {
    return work.lines().get(number - 1);
  }
}
