package org.kontor.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpellingTests {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void writesAmountsAsTheReaderDoes() {
    assertThat(Spelling.full(Locale.GERMAN, BERLIN).spell("1204.75 EUR").replace('\u00a0', ' '))
        .isEqualTo("1.204,75 €");
    assertThat(Spelling.full(Locale.ENGLISH, BERLIN).spell("1500 JPY")).isEqualTo("¥1,500");
  }

  @Test
  void writesDaysInTheZoneThatTheyWerePromisedIn() {
    assertThat(Spelling.full(Locale.GERMAN, BERLIN).spell("2026-11-24T00:30+01:00"))
        .isEqualTo("Dienstag, 24. November 2026");
  }

  @Test
  void writesTheDayOfAnInstantWhereTheRetailerIs() {
    assertThat(brief(Locale.ENGLISH).spell("2026-11-24T23:30:00Z")).isEqualTo("25 Nov");
  }

  @Test
  void leavesTheYearOutOfDaysInThisYear() {
    assertThat(brief(Locale.ENGLISH).spell("2026-11-26T18:00+01:00")).isEqualTo("26 Nov");
    assertThat(brief(Locale.ENGLISH).spell("2027-01-02T18:00+01:00")).isEqualTo("2 Jan 2027");
    assertThat(brief(Locale.GERMAN).spell("2026-11-26T18:00+01:00")).isEqualTo("26. Nov.");
  }

  private static Spelling brief(Locale language) {
    return Spelling.brief(language, LocalDate.of(2026, 11, 22), BERLIN);
  }

  @Test
  void leavesEverythingElseAlone() {
    assertThat(Spelling.full(Locale.GERMAN, BERLIN).spell("00340434161400"))
        .isEqualTo("00340434161400");
    assertThat(Spelling.full(Locale.GERMAN, BERLIN).spell("12.90 XYZ")).isEqualTo("12.90 XYZ");
  }
}
