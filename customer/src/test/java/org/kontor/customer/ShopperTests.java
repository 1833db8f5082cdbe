package org.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopperTests {
  @Test
  void isRecognisedHoweverTheAddressIsTyped() {
    assertThat(new Shopper(" Mia@Example.ORG ", "Mia", null, "de").email())
        .isEqualTo("mia@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mia",
        "@example.org",
        "mia@",
        "a@b@c",
        "mia @example.org",
        "a@b.de\r\nBcc: c@d.de"
      })
  void hasAnAddressThatMailCanBeSentTo(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress("a".repeat(250) + "@example.org"));
  }

  @Test
  void whoWasLetInEarlierStaysReadable() {
    assertThat(new Shopper("mia @example.org", "Mia", null, "de").email())
        .isEqualTo("mia @example.org");
  }

  @Test
  void hasANameOfOneLine() {
    assertThat(new Shopper("a@b.de", " =1+1\r\nMia\tSommer ", " ", "de"))
        .isEqualTo(new Shopper("a@b.de", "=1+1 Mia Sommer", null, "de"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "DEU", "", "Germany"})
  void livesInACountryThatThereIs(String country) {
    assertThat(new CountryCode(" de ").value()).isEqualTo("DE");
    assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode(country));
  }
}
