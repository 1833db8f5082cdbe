package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuAndQuantityTests {
  @Test
  void aSkuIsTheSameWhateverItsCaseAndItsUnicodeForm() {
    String composed = "Zelt-Grün";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(new Sku(" " + decomposed + " "))
        .isEqualTo(new Sku("ZELT-GRÜN"))
        .hasToString("ZELT-GRÜN");
  }

  @Test
  void aSkuHasOneToSixtyFourCharacters() {
    assertThat(new Sku("x".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new Sku("x".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sku("  "));
  }

  @Test
  void aSkuHasNoControlCharacters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sku("A\tB"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 999_999})
  void aQuantityIsAtLeastOne(int pieces) {
    assertThat(new Quantity(pieces).value()).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_000})
  void aQuantityIsNeverNothingAndNeverBeyondAnyOrder(int pieces) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(pieces));
  }
}
