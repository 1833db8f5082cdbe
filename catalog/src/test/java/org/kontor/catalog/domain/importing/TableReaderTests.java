package org.kontor.catalog.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.customer.CsvLine;

class TableReaderTests {
  @ParameterizedTest
  @ValueSource(strings = {"a,b\nc,d\n", "a,b\r\nc,d", "a,b\rc,d\r", "\uFEFFa,b\n\r\n , \nc,d\r\n"})
  void readsEveryEndOfLineAndSkipsBlankLines(String text) throws IOException {
    assertThat(cells(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void whatIsQuotedMayHoldDelimitersQuotesAndLines() throws IOException {
    assertThat(cells("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\n"))
        .containsExactly(List.of("a,b", "say \"hi\"", "two\nlines", ""));
  }

  @Test
  void aQuoteInThePlainMiddleIsPartOfTheText() throws IOException {
    assertThat(cells("5\" pipe,\"5\" pipe\n")).containsExactly(List.of("5\" pipe", "5 pipe"));
  }

  @Test
  void countsLinesAsAnEditorDoes() throws IOException {
    TableReader table = new TableReader(new StringReader("a\n\"x\ny\"\r\n\r\nb\r\n"), ',');
    assertThat(List.of(line(table), line(table), line(table))).containsExactly(1, 2, 5);
    assertThat(table.next()).isNull();
    TableReader old = new TableReader(new StringReader("a\r\rb"), ',');
    assertThat(List.of(line(old), line(old))).containsExactly(1, 3);
  }

  @Test
  void refusesAQuoteThatIsNeverClosedAndNamesItsLine() {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> cells("a\nb,\"open\nc\n"))
        .withMessageContaining("line 2")
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("unclosed-quote"));
  }

  @Test
  void refusesANulCharacter() {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> cells("a\nb\0\n"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("nul-bytes"));
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "@cmd, '''@cmd'",
    "-2+3, '''-2+3'",
    "-12.50, -12.50",
    "+49, +49",
    "plain, plain"
  })
  void noSpreadsheetRunsWhatWeWrite(String text, String cell) {
    assertThat(CsvLine.of(List.of(text))).isEqualTo(cell + "\r\n");
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> written = new ArrayList<>(List.of("first"));
      IntStream.range(0, 1 + random.nextInt(4)).forEach(_ -> written.add(text(random)));
      List<String> read = cells(CsvLine.of(written)).getFirst();
      assertThat(read.stream().map(CsvLine::read)).containsExactlyElementsOf(written);
    }
  }

  private static String text(Random random) {
    String letters = "aя\"'=+-@,;\t\r\n 1.";
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static int line(TableReader table) throws IOException {
    return table.next().line();
  }

  private static List<List<String>> cells(String text) throws IOException {
    TableReader table = new TableReader(new StringReader(text), ',');
    List<List<String>> cells = new ArrayList<>();
    for (var record = table.next(); record != null; record = table.next()) {
      cells.add(record.cells());
    }
    return cells;
  }
}
