package org.kontor.fulfillment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.fulfillment.domain.work.SampleWork.pickAll;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.SampleWork;
import org.kontor.fulfillment.domain.work.State;

class PackingTests {
  private final Floor floor = new Floor();
  private final PackParcel pack = new PackParcelService(floor.work, floor.orders, floor.clock);
  private final FulfillmentOrder picked = SampleWork.parcel();
  private final FulfillmentOrderId id = picked.id();

  @BeforeEach
  void pickEverything() {
    pickAll(picked);
    floor.begin(picked);
  }

  private PackParcel.Result pack(@Nullable Integer grams) {
    return pack.pack(new PackParcel.Command(id, grams, "anna"));
  }

  @Test
  void packingTwiceIsPackingOnce() {
    assertThat(pack(1_200)).isInstanceOf(PackParcel.Result.Packed.class);
    assertThat(pack(9_999)).isInstanceOf(PackParcel.Result.Packed.class);

    assertThat(floor.now(id).parcelGrams()).isEqualTo(1_200);
    assertThat(floor.orders.notes).extracting(Note::detail).containsExactly("1200 g");
  }

  @Test
  void withoutAScaleItWeighsWhatTheGoodsWeigh() {
    pack(null);

    assertThat(floor.now(id).parcelGrams()).isEqualTo(3 * 2_000 + 3 * 100);
  }

  @Test
  void noCarrierTakesNothingOrTooMuch() {
    assertThat(pack(0)).isInstanceOf(PackParcel.Result.WeightRefused.class);
    assertThat(pack(70_001)).isInstanceOf(PackParcel.Result.WeightRefused.class);

    assertThat(floor.now(id).state()).isEqualTo(State.PICKED);
  }

  @Test
  void whatIsNotPickedYetIsNotPacked() {
    FulfillmentOrderId open = floor.begin(SampleWork.parcel());

    assertThat(pack.pack(new PackParcel.Command(open, null, "anna")))
        .isEqualTo(new PackParcel.Result.NotPossible(State.OPEN));
  }
}
