package org.kontor.fulfillment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.fulfillment.domain.work.SampleWork.pickAll;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.PickupHandedOver;
import org.kontor.fulfillment.PickupReady;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.PickupKeeping;
import org.kontor.fulfillment.domain.work.SampleWork;
import org.kontor.fulfillment.domain.work.State;

/// A pick-up waits for the shopper and is handed over to whoever shows its code.
class CollectingTests {
  private final Floor floor = new Floor();
  private final MarkReady ready =
      new MarkReadyService(
          floor.work, floor.orders, floor, new PickupKeeping(Duration.ofDays(4)), floor.clock);
  private final HandOver handOver =
      new HandOverService(floor.work, floor.orders, floor, floor.clock);
  private final FulfillmentOrder picked = SampleWork.pickup();
  private final FulfillmentOrderId id = picked.id();

  @BeforeEach
  void pickEverything() {
    pickAll(picked);
    floor.begin(picked);
  }

  private Collection waiting() {
    return Objects.requireNonNull(floor.now(id).collection());
  }

  private HandOver.Result show(String code) {
    return handOver.handOver(new HandOver.Command(id, code, "anna"));
  }

  private void makeReady() {
    assertThat(ready.ready(new MarkReady.Command(id, "anna")))
        .isInstanceOf(MarkReady.Result.Ready.class);
  }

  @Test
  void theShopperIsToldOnceWithACode() {
    makeReady();
    String code = waiting().code();
    makeReady();

    assertThat(waiting().code()).isEqualTo(code);
    assertThat(floor.orders.told)
        .singleElement()
        .isInstanceOfSatisfying(PickupReady.class, fact -> assertThat(fact.code()).isEqualTo(code));
  }

  @Test
  void nobodyIsToldToComeToAShutDoor() {
    floor.clock.set(Instant.parse("2026-11-25T09:00:00Z"));

    makeReady();

    assertThat(waiting().keptUntil())
        .as("four days from Wednesday is Sunday; Monday at eight in Berlin")
        .isEqualTo(Instant.parse("2026-11-30T19:00:00Z"));
  }

  @Test
  void afterThreeWrongCodesTheRightOneHasToWait() {
    makeReady();
    for (int tries = 1; tries <= 3; tries++) {
      assertThat(show("000000")).isEqualTo(new HandOver.Result.WrongCode(tries));
    }

    assertThat(show(waiting().code())).isInstanceOf(HandOver.Result.Locked.class);
    floor.clock.advance(Duration.ofSeconds(31));
    assertThat(show(waiting().code())).isInstanceOf(HandOver.Result.HandedOver.class);
  }

  @Test
  void isHandedOverOnce() {
    makeReady();
    String code = waiting().code();
    show(code);

    assertThat(show(code)).isEqualTo(new HandOver.Result.NotPossible(State.HANDED_OVER));
    assertThat(floor.orders.told).filteredOn(PickupHandedOver.class::isInstance).hasSize(1);
  }
}
