package org.kontor.catalog.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTests {
  @ParameterizedTest
  @CsvSource({
    "UTF-8, Grüße für Zoë",
    "UTF-8, plain letters only",
    "UTF-8, Палатка двухместная",
    "UTF-8, Şüşə 🏕",
    "UTF-16LE, Grüße für Zoë and more plain text",
    "UTF-16BE, Grüße für Zoë and more plain text",
    "windows-1252, Grüße für Zoë",
    "windows-1254, 'Şişe, çelik, ağır'",
    "windows-1251, Палатка двухместная"
  })
  void tellsEncodingsByTheirLetters(Charset charset, String text) {
    assertThat(verdict(("title\n" + text + "\n").getBytes(charset), 7)).isEqualTo(charset);
  }

  @Test
  void believesAByteOrderMark() {
    assertThat(verdict("title\nЗелт".getBytes(StandardCharsets.UTF_16), 64))
        .isEqualTo(StandardCharsets.UTF_16);
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.writeBytes("\uFEFFtitle\nGr".getBytes(StandardCharsets.UTF_8));
    broken.write(0xFC);
    assertThat(verdict(broken.toByteArray(), 64)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aLetterThatIsCutOffAtTheEndIsNoUtf8() {
    assertThat(verdict(new byte[] {'t', (byte) 0xC3}, 64))
        .isEqualTo(Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @CsvSource({
    "504B030414, an Excel workbook or a ZIP archive",
    "D0CF11E0A1, an old Excel workbook",
    "89504E470D, a picture",
    "FFD8FFE000, a picture",
    "4749463839, a picture",
    "255044462D, a PDF document",
    "1F8B080000, a compressed file"
  })
  void saysWhatAFileIsInsteadOfATable(String hex, String what) {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> verdict(HexFormat.of().parseHex(hex), 2))
        .withMessageContaining("This is " + what)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("not-a-table"));
  }

  @Test
  void refusesStrayNulBytesAndNamesTheFirst() {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> verdict("a,b\nc,\0d\n".getBytes(StandardCharsets.UTF_8), 3))
        .withMessageContaining("position 6")
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("nul-bytes"));
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> verdict(new byte[0], 1))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("empty"));
  }

  /// Fed in pieces, as an upload comes.
  private static Charset verdict(byte[] file, int piece) {
    EncodingDetector detector = new EncodingDetector();
    for (int from = 0; from < file.length; from += piece) {
      byte[] part = java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + piece));
      detector.feed(part, part.length);
    }
    return detector.verdict();
  }
}
