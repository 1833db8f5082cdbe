package org.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTests {
  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "=1+1\nMia", "\t=1", "@SUM(A1)", "'=1"})
  void noSpreadsheetRunsWhatAShopperTyped(String name) {
    String cell = CsvLine.of(name, null, -5);
    assertThat(cell).matches("(?s)\"?'.*,,-5\r\n");
  }
}
