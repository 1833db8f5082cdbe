package org.kontor.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTests {
  @ParameterizedTest
  @CsvSource({
    "Émile, emile",
    "GRÖSSE, grosse",
    "Größe, grosse",
    "Łódź, lodz",
    "Rødgrød, rodgrod",
    "Œuvre æon, oeuvre aeon",
    "ﬁlter, filter",
    "'Şüşə çadır', 'suse cadir'",
    "'İSTİLİK', istilik",
    "'ƏLCƏK', elcek",
    "Ёлка, елка",
    "ПАЛАТКА, палатка",
    "Чайник, чаиник"
  })
  void whatPeopleTakeForTheSameIsTheSame(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
    assertThat(Folding.fold(folded)).as("folding twice").isEqualTo(folded);
  }

  @Test
  void wordsStandBetweenBlanks() {
    assertThat(Folding.words("  Émile & Söhne, 2-l ")).isEqualTo(" emile sohne 2 l ");
  }

  @ParameterizedTest
  @CsvSource({
    "'Émile & Söhne, 2 l', emile-sohne-2-l",
    "'  --Zelt!  ', zelt",
    "'Палатка «Лес»', палатка-лес",
    "'🏕️ ', product",
    "'', product"
  })
  void aTitleSuggestsAHandle(String title, String handle) {
    assertThat(Handle.suggestedBy(title)).hasToString(handle);
  }

  @Test
  void aLongTitleSuggestsAHandleThatLeavesRoomForANumber() {
    assertThat(Handle.suggestedBy("tent ".repeat(80)).value()).hasSize(200);
  }

  @Test
  void handlesThatDifferOnlyByCaseAreTheSame() {
    assertThat(new Handle(" Lichtung-2 ")).isEqualTo(new Handle("lichtung-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "a/b", "a?b", "a#b", "<b>"})
  void aHandleCanStandInAnAddress(String handle) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Handle(handle));
  }

  @Test
  void aHandleHasAtMost255Characters() {
    assertThat(new Handle("x".repeat(255)).value()).hasSize(255);
    assertThatIllegalArgumentException().isThrownBy(() -> new Handle("x".repeat(256)));
  }
}
