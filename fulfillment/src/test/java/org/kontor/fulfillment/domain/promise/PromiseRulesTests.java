package org.kontor.fulfillment.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;

class PromiseRulesTests {
  private static final Location LEIPZIG = Places.warehouse("leipzig", "Mo-Fr 08:00-18:00", "14:00");
  private static final Location BERLIN =
      Places.store("berlin", "Mo-Fr 10:00-20:00; Sa 10:00-18:00", "17:00");

  private static DeliveryPromise parcel(
      Location origin, String country, boolean express, String at) {
    return PromiseRules.parcel(origin, country, express, Instant.parse(at)).orElseThrow();
  }

  private static DeliveryPromise pickup(Location store, String at) {
    return PromiseRules.pickup(store, Instant.parse(at)).orElseThrow();
  }

  @Test
  void leavesTodayUntilTheCutOffMinuteAndNotInIt() {
    // Tuesday, winter: 14:00 in Leipzig is 13:00 UTC
    assertThat(parcel(LEIPZIG, "DE", true, "2026-11-24T12:59:59Z").latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-25T20:00:00+01:00"));
    assertThat(parcel(LEIPZIG, "DE", true, "2026-11-24T13:00:00Z").latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-26T20:00:00+01:00"));
    assertThat(parcel(LEIPZIG, "DE", true, "2026-11-24T12:59:59Z").orderBy())
        .isEqualTo(OffsetDateTime.parse("2026-11-24T14:00:00+01:00"));
  }

  @Test
  void aWeekendIsWaitedThroughAndTheCarrierRestsOnSunday() {
    DeliveryPromise friday = parcel(LEIPZIG, "DE", true, "2026-11-27T12:00:00Z");
    assertThat(friday.latest()).isEqualTo(OffsetDateTime.parse("2026-11-28T20:00:00+01:00"));
    DeliveryPromise saturday = parcel(LEIPZIG, "DE", true, "2026-11-28T09:00:00Z");
    assertThat(saturday.latest()).isEqualTo(OffsetDateTime.parse("2026-12-01T20:00:00+01:00"));
    assertThat(saturday.orderBy()).isEqualTo(OffsetDateTime.parse("2026-11-30T14:00:00+01:00"));
  }

  @Test
  void christmasAndNewYearAreAChainOfDaysOff() {
    // Thursday 24 December after the cut-off; 25 and 26 are holidays, 27 is Sunday: collected on
    // 28, standard three days
    DeliveryPromise promise = parcel(LEIPZIG, "DE", false, "2026-12-24T14:00:00Z");
    assertThat(promise.earliest()).isEqualTo(OffsetDateTime.parse("2026-12-30T08:00:00+01:00"));
    assertThat(promise.latest()).isEqualTo(OffsetDateTime.parse("2026-12-31T20:00:00+01:00"));
    // Over the turn of the year: Friday 1 January is a holiday, Sunday the 3rd is none of the
    // carrier's
    assertThat(parcel(LEIPZIG, "DE", false, "2026-12-30T12:00:00Z").latest())
        .isEqualTo(OffsetDateTime.parse("2027-01-04T20:00:00+01:00"));
  }

  @Test
  void aLocationsOwnHolidaysCountBesideTheCountrys() {
    Location closed =
        Places.warehouse(
            "closed",
            "Mo-Fr 08:00-18:00",
            "14:00",
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 25));
    assertThat(parcel(closed, "DE", true, "2026-11-24T08:00:00Z").latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-27T20:00:00+01:00"));
  }

  @Test
  void easterMovesWithTheMoon() {
    assertThat(PublicHolidays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
    assertThat(PublicHolidays.easter(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
    assertThat(PublicHolidays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    assertThat(PublicHolidays.isHoliday("DE", LocalDate.of(2026, 4, 3))).isTrue();
    assertThat(PublicHolidays.isHoliday("FR", LocalDate.of(2026, 4, 3))).isFalse();
  }

  @Test
  void clocksThatChangeBetweenOrderAndArrivalAreRead() {
    // Sunday 25 October 2026 the clocks go back in Germany
    DeliveryPromise promise = parcel(LEIPZIG, "DE", false, "2026-10-23T11:00:00Z");
    assertThat(promise.orderBy()).isEqualTo(OffsetDateTime.parse("2026-10-23T14:00:00+02:00"));
    assertThat(promise.latest()).isEqualTo(OffsetDateTime.parse("2026-10-27T20:00:00+01:00"));
  }

  @Test
  void aNightOfWorkIsMeasuredInHoursThatPass() {
    WorkCalendar night = WorkCalendar.of(Places.warehouse("night", "Mo-Su 00:00-24:00", "23:59"));
    // 29 March 2026: 02:00 to 03:00 doesn't exist
    assertThat(
            night
                .afterWork(Instant.parse("2026-03-29T00:30:00Z"), java.time.Duration.ofHours(2))
                .orElseThrow())
        .isEqualTo(java.time.ZonedDateTime.parse("2026-03-29T04:30:00+02:00[Europe/Berlin]"));
  }

  @Test
  void theCutOffIsByTheLocationsClockAndTheArrivalByTheDestinations() {
    Location baku =
        Places.location(
            "baku",
            Location.Type.WAREHOUSE,
            "AZ",
            "Asia/Baku",
            "Mo-Sa 09:00-18:00",
            "15:00",
            Set.of(Capability.SHIP));
    // 15:00 in Baku is 11:00 UTC
    assertThat(parcel(baku, "AZ", true, "2026-11-24T10:59:00Z").latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-25T20:00:00+04:00"));
    assertThat(parcel(baku, "AZ", true, "2026-11-24T11:00:00Z").latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-26T20:00:00+04:00"));
    assertThat(
            parcel(baku, "DE", false, "2026-11-24T10:59:00Z")
                .latest()
                .getOffset()
                .getTotalSeconds())
        .isEqualTo(3600);
  }

  @Test
  void aSupplierNeedsTwoDaysMore() {
    Location supplier =
        Places.location(
            "nord",
            Location.Type.SUPPLIER,
            "DE",
            "Europe/Berlin",
            "Mo-Fr 08:00-17:00",
            "12:00",
            Set.of(Capability.SHIP));
    assertThat(parcel(supplier, "DE", true, "2026-11-24T08:00:00Z").latest())
        .isEqualTo(OffsetDateTime.parse("2026-11-27T20:00:00+01:00"));
  }

  @Test
  void aPickUpIsReadyAfterTwoHoursOfOpening() {
    assertThat(pickup(BERLIN, "2026-11-24T13:10:00Z").earliest())
        .isEqualTo(OffsetDateTime.parse("2026-11-24T16:10:00+01:00"));
    assertThat(pickup(BERLIN, "2026-11-24T13:10:00Z").orderBy())
        .isEqualTo(OffsetDateTime.parse("2026-11-24T17:00:00+01:00"));
    // Saturday after the cut-off: Monday at noon
    assertThat(pickup(BERLIN, "2026-11-28T16:30:00Z").earliest())
        .isEqualTo(OffsetDateTime.parse("2026-11-30T12:00:00+01:00"));
    // Before opening
    assertThat(pickup(BERLIN, "2026-11-24T05:00:00Z").earliest())
        .isEqualTo(OffsetDateTime.parse("2026-11-24T12:00:00+01:00"));
  }

  @Test
  void workThatClosingTimeInterruptsGoesOnInTheMorning() {
    Location small = Places.store("small", "Mo-Fr 10:00-13:00,15:00-18:00", "18:00");
    assertThat(pickup(small, "2026-11-24T11:30:00Z").earliest())
        .isEqualTo(OffsetDateTime.parse("2026-11-24T16:30:00+01:00"));
    DeliveryPromise late = pickup(small, "2026-11-24T16:30:00Z");
    assertThat(late.earliest()).isEqualTo(OffsetDateTime.parse("2026-11-25T11:30:00+01:00"));
    assertThat(late.latest()).isEqualTo(OffsetDateTime.parse("2026-11-25T18:00:00+01:00"));
  }

  @Test
  void promisesNothingWhereNobodyEverOpens() {
    Location shut = Places.store("shut", "", "12:00");
    assertThat(PromiseRules.pickup(shut, Instant.parse("2026-11-24T08:00:00Z"))).isEmpty();
    assertThat(PromiseRules.parcel(shut, "DE", false, Instant.parse("2026-11-24T08:00:00Z")))
        .isEmpty();
  }
}
