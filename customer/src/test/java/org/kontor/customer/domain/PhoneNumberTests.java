package org.kontor.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhoneNumberTests {
  @Test
  void comparesDigitsAlone() {
    assertThat(PhoneNumber.of("+49 170/1234-567").digits())
        .isEqualTo(PhoneNumber.of("0049 (170) 1234567").digits())
        .isEqualTo("491701234567");
  }

  @Test
  void keepsTheNumberAsItWasGiven() {
    assertThat(PhoneNumber.of(" +49 170 1234567 ").number()).isEqualTo("+49 170 1234567");
  }

  @Test
  void refusesWhatNobodyCanCall() {
    assertThatThrownBy(() -> PhoneNumber.of("call me"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PhoneNumber.read("0000")).isEmpty();
    assertThat(PhoneNumber.read("1".repeat(18))).isEmpty();
  }
}
