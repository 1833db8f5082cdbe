package org.kontor.fulfillment.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.inventory.Location;

class TransitTests {
  @ParameterizedTest
  @CsvSource({
    "DE, DE, false, 2, 3",
    "DE, DE, true, 1, 1",
    "DE, AT, false, 3, 5",
    "DE, AT, true, 1, 2",
    "DE, US, false, 5, 9",
    "US, DE, true, 2, 4",
    "US, US, true, 1, 1"
  })
  void isLongerTheFartherItGoesAndShorterByExpress(
      String from, String to, boolean express, int fewest, int most) {
    assertThat(Transit.days(from, to, express)).isEqualTo(new Transit.Days(fewest, most));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, true, true",
    "2026-11-28, false, true",
    "2026-11-29, false, false",
    "2026-12-25, false, false"
  })
  void collectsOnWorkdaysAndDrivesOnSaturdaysToo(LocalDate date, boolean collects, boolean drives) {
    assertThat(Transit.collects("DE", date)).isEqualTo(collects);
    assertThat(Transit.drives("DE", date)).isEqualTo(drives);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-11-27, 1, 2026-11-28",
    "DE, 2026-11-27, 2, 2026-11-30",
    "DE, 2026-12-23, 2, 2026-12-28",
    "US, 2026-12-23, 2, 2026-12-26"
  })
  void countsOnlyTheDaysOnWhichTheDestinationsCarrierDrives(
      String country, LocalDate collected, int days, LocalDate there) {
    assertThat(Transit.arrival(country, collected, days)).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-10-03, true",
    "DE, 2026-04-03, true",
    "DE, 2026-05-14, true",
    "DE, 2026-05-25, true",
    "DE, 2026-05-26, false",
    "AT, 2026-06-04, true",
    "FR, 2026-07-14, true",
    "RU, 2026-01-08, true",
    "AZ, 2026-03-20, true",
    "XX, 2026-12-25, false"
  })
  void everyCountryRestsOnItsOwnDays(String country, LocalDate date, boolean rests) {
    assertThat(PublicHolidays.isHoliday(country, date)).isEqualTo(rests);
  }

  @Test
  void tellsTimesByTheDestinationsClockAndElseByTheOrigins() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(Transit.zone("AZ", berlin)).isEqualTo(ZoneId.of("Asia/Baku"));
    assertThat(Transit.zone("US", berlin)).isEqualTo(berlin);
  }

  @Test
  void theCutOffIsClosingTimeWhereThatIsEarlier() {
    WorkCalendar calendar =
        WorkCalendar.of(Places.store("s", "Mo-Fr 09:00-18:00; Sa 10:00-12:00", "16:00"));
    assertThat(calendar.cutOffOn(LocalDate.of(2026, 11, 27)))
        .isEqualTo("2026-11-27T16:00+01:00[Europe/Berlin]");
    assertThat(calendar.cutOffOn(LocalDate.of(2026, 11, 28)))
        .isEqualTo("2026-11-28T12:00+01:00[Europe/Berlin]");
    assertThat(calendar.workDay(Instant.parse("2026-11-28T10:59:59Z")))
        .contains(LocalDate.of(2026, 11, 28));
    assertThat(calendar.workDay(Instant.parse("2026-11-28T11:00:00Z")))
        .contains(LocalDate.of(2026, 11, 30));
  }

  @Test
  void aParcelLeavesByClosingTimeOfTheDayOnWhichTheCarrierCollects() {
    Location open = Places.warehouse("w", "Mo-Sa 08:00-18:00", "14:00");
    // Saturday is a working day of the warehouse, but not the carrier's
    assertThat(PromiseRules.dispatchBy(open, Instant.parse("2026-11-28T09:00:00Z")))
        .contains(Instant.parse("2026-11-30T17:00:00Z"));
    assertThat(PromiseRules.dispatchBy(open, Instant.parse("2026-11-27T12:59:00Z")))
        .contains(Instant.parse("2026-11-27T17:00:00Z"));
  }
}
