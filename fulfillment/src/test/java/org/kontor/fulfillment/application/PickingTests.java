package org.kontor.fulfillment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.fulfillment.domain.work.SampleWork.LAMP;
import static org.kontor.fulfillment.domain.work.SampleWork.TENT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.SampleWork;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.inventory.LocationId;

/// Someone goes along the shelves with a scanner, or with a list that is confirmed at the end.
class PickingTests {
  private final Floor floor = new Floor();
  private final StartPicking start = new StartPickingService(floor.work, floor.orders, floor.clock);
  private final PickUnits pick =
      new PickUnitsService(floor.work, floor.orders, floor.variants, floor.clock);
  private final ConfirmPicks confirm =
      new ConfirmPicksService(floor.work, floor.orders, floor.clock);
  private final FulfillmentOrderId id = floor.begin(SampleWork.parcel());

  private PickUnits.Result scan(String code, int pieces) {
    return pick.pick(new PickUnits.Command(id, code, pieces, "anna"));
  }

  @Test
  void startingTwiceIsStartingOnce() {
    for (int press = 0; press < 2; press++) {
      assertThat(start.start(new StartPicking.Command(id, "anna")))
          .isInstanceOf(StartPicking.Result.Started.class);
    }

    assertThat(floor.orders.notes).extracting(Note::what).containsExactly("started");
    assertThat(floor.now(id).picker()).isEqualTo("anna");
  }

  @Test
  void aWrongItemAnUnknownCodeAndOneTooManyAreNotCounted() {
    assertThat(scan("OTHER", 1)).isInstanceOf(PickUnits.Result.WrongItem.class);
    assertThat(scan("UNKNOWN", 1)).isInstanceOf(PickUnits.Result.UnknownCode.class);
    assertThat(scan("LAMP", 4)).isInstanceOf(PickUnits.Result.TooMany.class);

    assertThat(floor.now(id).state()).isEqualTo(State.OPEN);
    assertThat(floor.orders.notes).isEmpty();
  }

  @Test
  void theLastScanSaysThatAllIsThere() {
    assertThat(scan("TENT", 3)).isEqualTo(new PickUnits.Result.Picked(TENT, false));
    assertThat(scan(" LAMP ", 3)).isEqualTo(new PickUnits.Result.Picked(LAMP, true));
    assertThat(scan("LAMP", 1)).isEqualTo(new PickUnits.Result.NotPossible(State.PICKED));
  }

  @Test
  void aListIsConfirmedAtOnceOrNotAtAll() {
    var tents = new ConfirmPicks.Taken(TENT, 3);
    var tooManyLamps = new ConfirmPicks.Taken(LAMP, 4);

    assertThat(confirm.confirm(new ConfirmPicks.Command(id, List.of(tents, tooManyLamps), "anna")))
        .isEqualTo(new ConfirmPicks.Result.TooMany(LAMP, 3));
    assertThat(floor.now(id).pickedUnits()).isZero();

    assertThat(confirm.confirm(new ConfirmPicks.Command(id, List.of(tents), "anna")))
        .isEqualTo(new ConfirmPicks.Result.Confirmed(false));
    assertThat(floor.now(id).pickedUnits()).isEqualTo(3);
  }

  @Test
  void whoIsBoundToAnotherStoreFindsNothing() {
    floor.bound.locations = Set.of(new LocationId("store-hamburg"));

    assertThatThrownBy(() -> start.start(new StartPicking.Command(id, "hans")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> scan("LAMP", 1)).isInstanceOf(NotFound.class);
  }
}
