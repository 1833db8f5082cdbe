package org.kontor.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.ChannelId;

class CellsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1249.90|1249.90",
        "1,249.90|1249.90",
        "1,249|1249",
        "1,5|1.5",
        "€ 9.90|9.90",
        "1'249.90|1249.90",
        "1 249.90|1249.90",
        "-3|-3",
        ".5|.5",
        "7.|7"
      })
  void readsNumbersOfAFileThatWritesThemWithAPoint(String cell, BigDecimal number) {
    assertThat(with(false).decimal(cell)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1249,90|1249.90", "1.249,90|1249.90", "1.249|1249", "1.5|1.5", "9,90 €|9.90"})
  void readsNumbersOfAFileThatWritesThemWithAComma(String cell, BigDecimal number) {
    assertThat(with(true).decimal(cell)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "free", "1.2.3", "12,34,56", "1,234.50.1", "1e3", "."})
  void refusesWhatIsNoNumberAndSaysHowTheFileWritesThem(String cell) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(false).decimal(cell))
        .withMessageContaining("1249.90");
  }

  @Test
  void neverReadsThousandsTheOtherWayRound() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(true).decimal("1,234.50"))
        .withMessageContaining("1249,90");
    assertThatIllegalArgumentException().isThrownBy(() -> with(false).decimal("1.234,50"));
  }

  @Test
  void tellsABlankCellFromAMissingColumn() {
    Row row = new Row(2, Map.of("vendor", "  ", "title", " Tent "));
    assertThat(row.has("vendor")).isTrue();
    assertThat(row.has("tags")).isFalse();
    assertThat(row.orNull("vendor")).isNull();
    assertThat(row.text("tags")).isEmpty();
    assertThat(row.text("title")).isEqualTo("Tent");
  }

  @Test
  void takesTheYoungerHeaderWhereTheElderIsBlank() {
    Row row = new Row(2, Map.of("handle", " ", "url handle", "tent"));
    assertThat(row.either("handle", "url handle")).isEqualTo("tent");
    assertThat(row.either("url handle", "handle")).isEqualTo("tent");
    assertThat(row.either("sku", "title")).isEmpty();
  }

  private static ImportOptions with(boolean decimalComma) {
    return new ImportOptions(
        new UUID(0, 1),
        "katrin",
        new ChannelId("web"),
        decimalComma,
        ImportOptions.OnError.REFUSE_ALL);
  }
}
