package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {
  @ParameterizedTest
  @CsvSource({
    "96385074, 00000096385074",
    "036000291452, 00036000291452",
    "4006381333931, 04006381333931",
    "14006381333938, 14006381333938",
    "' 4006381333931 ', 04006381333931"
  })
  void isKeptAsFourteenDigitsHoweverShortItIs(String given, String kept) {
    assertThat(new Gtin(given)).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "400638133393", "4006381333930", "123456789", "400638133393X"})
  void refusesAWrongLengthAWrongDigitAndLetters(String given) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Gtin(given));
  }

  @Test
  void namesTheCheckDigitThatItExpected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gtin("4006381333930"))
        .withMessageEndingWith("should be 1");
  }

  @Test
  void noticesEverySingleWrongDigit() {
    for (int seed = 0; seed < 50; seed++) {
      noticesEverySingleWrongDigit(new Random(seed));
    }
  }

  private static void noticesEverySingleWrongDigit(Random random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      digits.append(random.nextInt(10));
    }
    String right = digits.append(Gtin.checkDigit(digits.toString())).toString();
    assertThat(new Gtin(right).value()).isEqualTo("0" + right);
    for (int at = 0; at < right.length(); at++) {
      char wrong = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String misread = right.substring(0, at) + wrong + right.substring(at + 1);
      assertThatIllegalArgumentException().as(misread).isThrownBy(() -> new Gtin(misread));
    }
  }
}
