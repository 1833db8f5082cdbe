package org.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.inventory.OpeningHours.Span;

class OpeningHoursTests {
  /// 2026-11-23 is a Monday.
  private static final OpeningHours SHOP =
      OpeningHours.parse("Mo-Fr 09:00-13:00,15:00-18:00; Sa 10:00-14:00");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59, false",
    "2026-11-23T09:00, true",
    "2026-11-23T12:59:59, true",
    "2026-11-23T13:00, false",
    "2026-11-23T15:00, true",
    "2026-11-28T10:00, true",
    "2026-11-28T15:00, false",
    "2026-11-29T11:00, false"
  })
  void isOpenFromOpeningUpToButNotIncludingClosing(LocalDateTime time, boolean open) {
    assertThat(SHOP.isOpenAt(time)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 2026-11-23T10:00",
    "2026-11-23T07:00, 2026-11-23T09:00",
    "2026-11-23T13:00, 2026-11-23T15:00",
    "2026-11-27T18:00, 2026-11-28T10:00",
    "2026-11-28T14:00, 2026-11-30T09:00"
  })
  void opensNextAfterBreaksNightsAndSundays(LocalDateTime time, LocalDateTime opening) {
    assertThat(SHOP.openFrom(time)).contains(opening);
  }

  @Test
  void staysShutOnItsHolidays() {
    OpeningHours closed = new OpeningHours(SHOP.week(), Set.of(LocalDate.of(2026, 11, 23)));
    assertThat(closed.isOpenAt(LocalDateTime.parse("2026-11-23T10:00"))).isFalse();
    assertThat(closed.openFrom(LocalDateTime.parse("2026-11-23T10:00")))
        .contains(LocalDateTime.parse("2026-11-24T09:00"));
  }

  @Test
  void neverOpensWhereNoDayIsNamed() {
    assertThat(OpeningHours.parse(" ; ").openFrom(LocalDateTime.parse("2026-11-23T10:00")))
        .isEmpty();
  }

  @Test
  void closesAtTheEndOfTheSpanThatIsOpen() {
    assertThat(SHOP.closingAfter(LocalDateTime.parse("2026-11-23T10:00")))
        .contains(LocalDateTime.parse("2026-11-23T13:00"));
    assertThat(SHOP.closingAfter(LocalDateTime.parse("2026-11-23T14:00"))).isEmpty();
  }

  @Test
  void isOpenUntilMidnightIfItSaysSo() {
    OpeningHours night = OpeningHours.parse("Fr 20:00-24:00");
    assertThat(night.isOpenAt(LocalDateTime.parse("2026-11-27T23:59:59"))).isTrue();
    assertThat(night.isOpenAt(LocalDateTime.parse("2026-11-28T00:00"))).isFalse();
    assertThat(night).hasToString("Fr 20:00-24:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 09:00-18:00; Sa 10:00-14:00 | Mo-Fr 09:00-18:00; Sa 10:00-14:00",
        "Mo,Tu,We 09:00-18:00 | Mo-We 09:00-18:00",
        "Mo 15:00-18:00,09:00-13:00 | Mo 09:00-13:00,15:00-18:00",
        "Su 10:00-12:00; Mo 10:00-12:00 | Mo 10:00-12:00; Su 10:00-12:00"
      })
  void isWrittenShortAndInTheOrderOfTheWeek(String given, String written) {
    OpeningHours hours = OpeningHours.parse(given);
    assertThat(hours).hasToString(written);
    assertThat(OpeningHours.parse(written)).isEqualTo(hours);
  }

  @Test
  void spansOfADayThatIsNamedTwiceAreTakenTogether() {
    assertThat(OpeningHours.parse("Mo-Tu 09:00-12:00; Tu 14:00-16:00").week())
        .hasEntrySatisfying(DayOfWeek.TUESDAY, spans -> assertThat(spans).hasSize(2))
        .hasEntrySatisfying(
            DayOfWeek.MONDAY,
            spans ->
                assertThat(spans)
                    .containsExactly(new Span(LocalTime.of(9, 0), LocalTime.of(12, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 09:00-13:00,12:00-18:00 | Mo 09:00-13:00,12:00-18:00",
        "Mo-Fr 09:00-18:00; We 17:00-20:00 | We 09:00-18:00,17:00-20:00",
        "Sa 10:00-14:00; Sa 10:00-14:00 | Sa 10:00-14:00,10:00-14:00",
        "Mo 08:00-20:00,12:00-13:00,19:00-24:00 | Mo 08:00-20:00,12:00-13:00"
      })
  void isNeverOpenTwiceAtOneTime(String text, String overlap) {
    assertThatExceptionOfType(OpeningHours.Overlap.class)
        .isThrownBy(() -> OpeningHours.parse(text))
        .satisfies(refused -> assertThat(refused.written()).isEqualTo(overlap));
  }

  @Test
  void spansMayMeet() {
    assertThat(OpeningHours.parse("Mo 09:00-13:00,13:00-18:00").week().get(DayOfWeek.MONDAY))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo",
        "Montag 09:00-18:00",
        "Fr-Mo 09:00-18:00",
        "Mo 9-18",
        "Mo 18:00-09:00",
        "Mo 09:00"
      })
  void refusesWhatItCantReadAndNamesIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningHours.parse(text))
        .withMessageContaining("written like");
  }
}
