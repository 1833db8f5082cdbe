package org.kontor.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {
  @ParameterizedTest
  @CsvSource({
    "Ada Əliyeva, ada eliyeva",
    "Işık Çağlar, isik caglar",
    "İLHAM, ilham",
    "Jürgen WEISSMÜLLER, jurgen weissmuller",
    "Jürgen Weißmüller, jurgen weissmuller",
    "Łukasz Ørsted, lukasz orsted",
    "Алёна  Ёлкина, алена елкина"
  })
  void foldsWhatPeopleCantType(String name, String folded) {
    assertThat(SearchText.fold(name)).isEqualTo(folded);
  }
}
