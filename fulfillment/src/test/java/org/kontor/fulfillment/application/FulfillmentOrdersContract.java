package org.kontor.fulfillment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.fulfillment.domain.work.SampleWork.BERLIN;
import static org.kontor.fulfillment.domain.work.SampleWork.LAMP;
import static org.kontor.fulfillment.domain.work.SampleWork.NOON;
import static org.kontor.fulfillment.domain.work.SampleWork.TENT;
import static org.kontor.fulfillment.domain.work.SampleWork.pickAll;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kontor.customer.StaleVersion;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.SampleWork;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.OrderId;

/// What every store of fulfilment orders keeps to, the one in memory and the one in PostgreSQL.
public abstract class FulfillmentOrdersContract {
  private static final Note NOTE = new Note(NOON, "nils", "picked", "1 x LAMP");

  protected abstract FulfillmentOrders orders();

  /// The order that the work belongs to is known.
  protected abstract void begin(Delivery delivery);

  /// What others were told.
  protected abstract List<Object> told();

  /// What a change means, in tests.
  protected record Told(FulfillmentOrderId id) {}

  @Test
  void givesBackWhatWasOpened() {
    Delivery delivery = SampleWork.delivery(DeliveryMethod.STANDARD);
    var leipzig = new LocationId("warehouse-leipzig");
    var expected = OffsetDateTime.parse("2026-11-27T18:00:00+01:00");
    var first =
        FulfillmentOrder.open(
            delivery, BERLIN, 1, NOON, null, List.of(new Claim(1, BERLIN, TENT, 2)));
    var second =
        FulfillmentOrder.open(
            delivery,
            leipzig,
            1,
            NOON.plusSeconds(60),
            expected,
            List.of(new Claim(2, leipzig, LAMP, 3), new Claim(3, leipzig, TENT, 1)));
    begin(delivery);
    orders().add(List.of(first, second));

    List<FulfillmentOrder> found = orders().of(delivery.order());

    assertThat(found)
        .extracting(FulfillmentOrder::id)
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(again(second))
        .usingRecursiveComparison()
        .ignoringFields("pickNumber")
        .isEqualTo(second);
    assertThat(found).allMatch(one -> one.pickList().matches("P-\\d{6,}"));
    assertThat(found.getFirst().pickList()).isNotEqualTo(found.getLast().pickList());
  }

  @Test
  void findsNothingThatIsNotThere() {
    orders().add(List.of());

    assertThat(orders().lock(FulfillmentOrderId.next())).isEmpty();
    assertThat(orders().of(OrderId.next())).isEmpty();
  }

  @Test
  void savesAChangeAndTellsOfItAndRefusesAStaleOne() {
    FulfillmentOrder stale = added(SampleWork.parcel());
    FulfillmentOrder work = again(stale);
    work.pick(TENT, 3, "nils");
    work.reject(2, 2);
    work.cancel(2, 1);
    work.pack(4_200);

    orders().save(work, NOTE, new Told(work.id()));

    assertThat(again(work)).usingRecursiveComparison().ignoringFields("version").isEqualTo(work);
    assertThat(told()).containsOnlyOnce(new Told(work.id()));
    stale.start("ida");
    assertThatThrownBy(() -> orders().save(stale, NOTE, new Told(stale.id())))
        .isInstanceOf(StaleVersion.class);
    assertThat(told()).containsOnlyOnce(new Told(work.id()));
    assertThat(again(work).picker()).isEqualTo("nils");
  }

  @Test
  void whatIsChangedButNotSavedIsAsItWas() {
    FulfillmentOrder work = added(SampleWork.parcel());

    work.pick(LAMP, 1, "nils");

    assertThat(again(work).state()).isEqualTo(State.OPEN);
    assertThat(again(work).pickedUnits()).isZero();
  }

  @Test
  void remembersTheCodeAndHowOftenAWrongOneWasTried() {
    FulfillmentOrder work = ready("314159", NOON.plus(Duration.ofDays(7)));
    for (int tries = 0; tries < 4; tries++) {
      work.handOver("000000", NOON.plus(Duration.ofHours(tries)));
    }
    orders().save(work, NOTE, null);

    Collection found = Objects.requireNonNull(again(work).collection());

    assertThat(found).isEqualTo(work.collection());
    assertThat(found.wrongCodes()).isEqualTo(4);
  }

  @Test
  void findsPickUpsThatNobodyCameForLongestFirst() {
    FulfillmentOrder later = ready("100001", NOON.minusSeconds(60));
    FulfillmentOrder sooner = ready("100002", NOON.minusSeconds(90));
    FulfillmentOrder inTime = ready("100003", NOON);
    FulfillmentOrder collected = ready("100004", NOON.minusSeconds(90));
    collected.handOver("100004", NOON);
    orders().save(collected, NOTE, null);

    assertThat(orders().keptTooLong(NOON, 1_000))
        .containsSubsequence(sooner.id(), later.id())
        .doesNotContain(inTime.id(), collected.id());
    assertThat(orders().keptTooLong(NOON, 1)).hasSize(1);
  }

  @Test
  void aCodeHasSixDigits() {
    assertThat(orders().freeCode(BERLIN)).matches("\\d{6}");
  }

  protected final FulfillmentOrder added(FulfillmentOrder opened) {
    begin(opened.delivery());
    orders().add(List.of(opened));
    return again(opened);
  }

  private FulfillmentOrder ready(String code, Instant keptUntil) {
    FulfillmentOrder work = added(SampleWork.pickup());
    pickAll(work);
    work.makeReady(code, NOON, keptUntil);
    orders().save(work, NOTE, null);
    return again(work);
  }

  private FulfillmentOrder again(FulfillmentOrder work) {
    return orders().lock(work.id()).orElseThrow();
  }
}
