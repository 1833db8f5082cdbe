package org.kontor.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(Spelling.brief(Locale.ENGLISH, BERLIN).spell("2026-11-24T23:30:00Z"))
        .isEqualTo("Nov 25, 2026");
  }

  @Test
  void leavesEverythingElseAlone() {
    assertThat(Spelling.full(Locale.GERMAN, BERLIN).spell("00340434161400"))
        .isEqualTo("00340434161400");
    assertThat(Spelling.full(Locale.GERMAN, BERLIN).spell("12.90 XYZ")).isEqualTo("12.90 XYZ");
  }
}
