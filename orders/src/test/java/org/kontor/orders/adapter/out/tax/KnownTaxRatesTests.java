package org.kontor.orders.adapter.out.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class KnownTaxRatesTests {
  @ParameterizedTest
  @CsvSource({
    "DE, standard, 2026-11-22, 0.19",
    "DE, reduced, 2026-11-22, 0.07",
    "DE, zero, 2026-11-22, 0",
    "DE, nobody-knows, 2026-11-22, 0.19",
    "RU, standard, 2018-06-01, 0.18",
    "RU, standard, 2019-01-01, 0.20",
    "RU, standard, 2025-12-31, 0.20",
    "RU, standard, 2026-01-01, 0.22",
    "RU, reduced, 2026-01-01, 0.10",
    "SE, reduced, 2026-03-31, 0.12",
    "SE, reduced, 2026-04-01, 0.06",
    "SE, reduced, 2027-12-31, 0.06",
    "SE, reduced, 2028-01-01, 0.12",
    "SE, standard, 2026-04-01, 0.25",
    "BG, standard, 2026-11-22, 0.20",
    "CH, standard, 2023-12-31, 0.077",
    "CH, standard, 2024-01-01, 0.081",
    "CY, standard, 2026-11-22, 0.19",
    "CZ, reduced, 2023-12-31, 0.15",
    "CZ, reduced, 2024-01-01, 0.12",
    "DE, standard, 2020-06-30, 0.19",
    "DE, standard, 2020-12-31, 0.16",
    "DE, standard, 2021-01-01, 0.19",
    "EE, standard, 2023-12-31, 0.20",
    "EE, standard, 2025-06-30, 0.22",
    "EE, standard, 2025-07-01, 0.24",
    "FI, standard, 2024-08-31, 0.24",
    "FI, standard, 2024-09-01, 0.255",
    "FI, reduced, 2026-01-01, 0.135",
    "GR, standard, 2026-11-22, 0.24",
    "HR, standard, 2026-11-22, 0.25",
    "HU, standard, 2026-11-22, 0.27",
    "IE, standard, 2021-02-28, 0.21",
    "IE, standard, 2021-03-01, 0.23",
    "LT, standard, 2026-11-22, 0.21",
    "LU, standard, 2023-12-31, 0.16",
    "LU, standard, 2024-01-01, 0.17",
    "LV, standard, 2026-11-22, 0.21",
    "MT, standard, 2026-11-22, 0.18",
    "RO, standard, 2025-07-31, 0.19",
    "RO, standard, 2025-08-01, 0.21",
    "RO, reduced, 2025-08-01, 0.11",
    "SI, standard, 2026-11-22, 0.22",
    "SK, standard, 2024-12-31, 0.20",
    "SK, standard, 2025-01-01, 0.23",
    "TR, standard, 2023-07-09, 0.18",
    "TR, standard, 2023-07-10, 0.20",
    "US, standard, 2026-11-22, 0",
    "XX, standard, 2026-11-22, 0"
  })
  void anOrderIsTaxedByTheRatesOfItsDay(
      String country, String taxClass, LocalDate on, BigDecimal rate) {
    assertThat(new KnownTaxRates().rate(country, taxClass, on)).isEqualByComparingTo(rate);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void saysOnceThatItKnowsNoRateOfACountry(CapturedOutput output) {
    KnownTaxRates rates = new KnownTaxRates();
    LocalDate today = LocalDate.parse("2026-11-22");
    rates.rate("DE", "standard", today);
    rates.rate("XX", "standard", today);
    rates.rate("XX", "reduced", today);
    assertThat(output).containsOnlyOnce("No tax rate is known for XX");
    assertThat(output).doesNotContain("No tax rate is known for DE");
  }
}
