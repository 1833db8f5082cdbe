package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackingNumberTests {
  @Test
  void hasTheCheckDigitOfS10() {
    // The standard's own example: RA 473 124 829 ... and the two special remainders
    assertThat(TrackingNumber.of("RA", 47_312_482, "DE")).isEqualTo("RA473124829DE");
    assertThat(TrackingNumber.checkDigit("00000000")).isEqualTo(5);
    assertThat(TrackingNumber.of("CK", 10_000_001, "DE")).hasSize(13);
  }
}
