package org.kontor.orders.domain.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Which share of the net price goes to the state. A tax service is an adapter behind this port.
public interface TaxRates {
  /// The rate as a fraction: 0.19. Of a country that isn't known it is 0: trade goes on, and the
  /// order says so to those who look at it.
  ///
  /// @param country ISO 3166-1 alpha-2, where the goods go
  /// @param taxClass `standard`, `reduced`, `zero`; an unknown class is taxed as `standard`
  /// @param on the day of the order: rates change
  BigDecimal rate(String country, String taxClass, LocalDate on);
}
