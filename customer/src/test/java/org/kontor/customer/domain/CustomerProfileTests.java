package org.kontor.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.customer.CustomerId;
import org.kontor.customer.domain.ProfileCorrected.Change;
import org.kontor.customer.domain.ProfileCorrected.Field;

class CustomerProfileTests {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final CustomerProfile ada =
      new CustomerProfile(
          CustomerId.next(),
          3,
          List.of("ada@example.com"),
          "Ada",
          PhoneNumber.of("+49 170 1234567"),
          null);

  @Test
  void aCorrectionNamesWhatWasAndWhatIs() {
    var corrected = ada.correct("Ada Lovelace", ada.phone(), "de", "katrin", NOON).orElseThrow();

    assertThat(corrected.changes())
        .containsExactly(
            new Change(Field.NAME, "Ada", "Ada Lovelace"), new Change(Field.LANGUAGE, null, "de"));
    assertThat(corrected.by()).isEqualTo("katrin");
    assertThat(ada.name()).isEqualTo("Ada Lovelace");
  }

  @Test
  void thereIsNoCorrectionWithoutADifference() {
    assertThat(ada.correct("Ada", PhoneNumber.of("+49 170 1234567"), null, "katrin", NOON))
        .isEmpty();
  }
}
