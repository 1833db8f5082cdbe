package org.kontor.catalog.domain.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.imports.Row;

class FileInspectionTests {
  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void findsTheDelimiterThatMakesColumnsOutOfTheHeader(char delimiter) throws IOException {
    String file = "key,text,price\na,x,1\n".replace(',', delimiter);
    assertThat(inspect(file).delimiter()).isEqualTo(delimiter);
  }

  @Test
  void prefersColumnsThatItKnowsToMoreColumns() throws IOException {
    assertThat(inspect("key;text;a,b,c,d,e,f\nx;y;z\n").delimiter()).isEqualTo(';');
  }

  @Test
  void believesALineThatNamesTheDelimiter() throws IOException {
    FileFormat format = inspect("sep=#\nkey#text\na#x\n");
    assertThat(format.delimiter()).isEqualTo('#');
    assertThat(format.rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9,90;1.249,00 | true",
        "9.90;1,249.00 | false",
        "9,90;9.90;9,95 | true",
        "9,90;9.90     | false",
        "1,249;1.249   | false",
        "12;text 1,5 m | false",
        "-0,5          | true"
      })
  void tellsTheDecimalSignByNumbersThatCanOnlyBeMeantOneWay(String cells, boolean comma) {
    DecimalEvidence evidence = new DecimalEvidence();
    List.of(cells.split(";")).forEach(evidence::look);
    assertThat(evidence.speaksForComma()).isEqualTo(comma);
  }

  @Test
  void rowsWithoutAKeyBelongToTheOneAbove() throws IOException {
    String file = "key,text\na,1\n,2\na,3\nb,4\n";
    assertThat(inspect(file).groups()).isEqualTo(2);
    assertThat(groups(file)).containsExactly("a: 1 2 3", "b: 4");
  }

  @Test
  void rowsOfAKeyThatAreScatteredWaitForEachOther() throws IOException {
    String file = "key,text\na,1\nb,2\na,3\nc,4\nb,5\na,6\n";
    assertThat(inspect(file).scattered()).hasSize(2).containsValues(3, 2);
    assertThat(groups(file)).containsExactly("c: 4", "b: 2 5", "a: 1 3 6");
  }

  @Test
  void namesTheFirstLineWhoseCellsHaveSlipped() throws IOException {
    GroupReader reader = reader("key,text\na,1\na,2,x\na,3,y\n");
    assertThat(reader.next().slipped()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`<html>`       | not-a-table",
        "` {\"a\": 1}`  | not-a-table",
        "`[1]`          | not-a-table",
        "`key,text`     | empty",
        "`sep=,`        | empty",
        "`text`         | column-missing"
      })
  void refusesWhatHasNoRowsToRead(String file, String code) {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> inspect(file))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static FileFormat inspect(String file) throws IOException {
    return new FileInspection(new Notes())
        .inspect(new ByteArrayInputStream(file.getBytes(UTF_8)), UTF_8, file);
  }

  private static GroupReader reader(String file) throws IOException {
    return new GroupReader(
        new ByteArrayInputStream(file.getBytes(UTF_8)), inspect(file), new Notes());
  }

  private static List<String> groups(String file) throws IOException {
    GroupReader reader = reader(file);
    List<String> groups = new ArrayList<>();
    for (var read = reader.next(); read != null; read = reader.next()) {
      List<String> texts = read.group().rows().stream().map((Row row) -> row.text("text")).toList();
      groups.add(read.group().key() + ": " + String.join(" ", texts));
    }
    return groups;
  }
}
