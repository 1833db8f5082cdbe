package org.kontor.orders.adapter.out.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTaxRatesTests {
  @ParameterizedTest
  @CsvSource({
    "DE, standard, 2026-11-22, 0.19",
    "DE, reduced, 2026-11-22, 0.07",
    "DE, zero, 2026-11-22, 0",
    "DE, nobody-knows, 2026-11-22, 0.19",
    "RU, standard, 2018-06-01, 0.20",
    "RU, standard, 2025-12-31, 0.20",
    "RU, standard, 2026-01-01, 0.22",
    "RU, reduced, 2026-01-01, 0.10",
    "SE, reduced, 2026-03-31, 0.12",
    "SE, reduced, 2026-04-01, 0.06",
    "SE, reduced, 2027-12-31, 0.06",
    "SE, reduced, 2028-01-01, 0.12",
    "SE, standard, 2026-04-01, 0.25",
    "XX, standard, 2026-11-22, 0"
  })
  void anOrderIsTaxedByTheRatesOfItsDay(
      String country, String taxClass, LocalDate on, BigDecimal rate) {
    assertThat(new KnownTaxRates().rate(country, taxClass, on)).isEqualByComparingTo(rate);
  }
}
