package org.kontor.catalog.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

class HeaderTests {
  private static final Importer.Columns COLUMNS =
      new Importer.Columns(List.of("handle|url handle"), List.of("title", "variant sku"));

  @ParameterizedTest
  @ValueSource(strings = {"Variant SKU", "VARIANT_SKU", " variant  sku ", "\uFEFFVariant\u00A0Sku"})
  void tellsColumnsByNameWhateverTheirCaseAndBlanks(String spelled) {
    Row row = header("Handle", spelled).row(record("tent", "T-1"));
    assertThat(row.text("variant sku")).isEqualTo("T-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Handle", "URL handle"})
  void takesEitherGenerationOfARequiredColumn(String name) {
    assertThat(header(name).spelled()).containsExactly(name);
  }

  @Test
  void namesAllAlternativesOfAColumnThatIsMissing() {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> header("Title", "Price"))
        .withMessageContaining("handle or url handle")
        .withMessageContaining("Title, Price")
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("column-missing"));
  }

  @Test
  void refusesAColumnThatIsUnderstoodAndStandsTwice() {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> header("Handle", "Title", "title"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("column-repeated"));
  }

  @Test
  void doesntReadWhatAFileOfRefusedRowsSaysOfItself() {
    Header header = header("Handle", "Care", "Error", "Error code");
    Row row = header.row(record("tent", "dry", "Handle: No", "handle"));
    assertThat(row.cells()).containsOnlyKeys("handle", "care");
    assertThat(List.of(header.isOfRefusedRows(1), header.isOfRefusedRows(3)))
        .containsExactly(false, true);
  }

  @Test
  void keepsBothOfTwoColumnsThatItDoesntUnderstand() {
    Row row = header("Handle", "Care", "Care").row(record("tent", "dry", "cold"));
    assertThat(row.text("care")).isEqualTo("dry");
    assertThat(row.text("care (3)")).isEqualTo("cold");
  }

  @Test
  void aShortRecordHasBlankCellsAndNoOtherColumns() {
    Row row = header("Handle", "Title").row(record("tent"));
    assertThat(row.has("title")).isTrue();
    assertThat(row.text("title")).isEmpty();
    assertThat(row.has("variant sku")).isFalse();
  }

  @Test
  void aColumnWithoutANameSaysNothing() {
    assertThat(header("Handle", "").row(record("tent", "x")).cells()).containsOnlyKeys("handle");
  }

  @Test
  void noticesCellsThatHaveSlippedBeyondTheLastColumn() {
    Header header = header("Handle", "Title");
    assertThat(header.isTooNarrowFor(record("tent", "Tent", "slipped"))).isTrue();
    assertThat(header.isTooNarrowFor(record("tent", "Tent", "", " "))).isFalse();
  }

  @Test
  void givesBackTheFilesOwnSpelling() {
    assertThat(header("Handle", "Variant_SKU").spelling("variant sku")).isEqualTo("Variant_SKU");
    assertThat(header("Handle").spelling("title")).isEqualTo("title");
  }

  private static Header header(String... names) {
    return new Header(List.of(names), COLUMNS);
  }

  private static TableReader.Record record(String... cells) {
    return new TableReader.Record(2, List.of(cells));
  }
}
