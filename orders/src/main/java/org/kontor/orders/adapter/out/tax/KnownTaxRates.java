package org.kontor.orders.adapter.out.tax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.orders.domain.pricing.TaxRates;
import org.springframework.stereotype.Component;

/// Standard and reduced rates of value added tax by country of destination, and from which day on.
/// `reduced` is the one rate that a general retailer meets most (food, books). Before the first
/// entry of a country its first rates are taken.
///
/// Sources: for the EU, "VAT rates applied in the Member States of the European Union" (European
/// Commission, DG TAXUD); SE: food at 6 % from April 2026 to the end of 2027, prop. 2025/26:55; GB:
/// VATA 1994, s. 2; CH: MWSTG art. 25, from 2024 on; AZ: Tax Code, art. 173.1; TR: KDV law, decree
/// 7346; RU: Tax Code, art. 164, 20 % from 2019 on, 22 % from 2026 on (law 425-FZ of 28 November
/// 2025; 10 % stays). US: no federal tax; states and counties have sales taxes that depend on the
/// street, so 0 here, to be replaced by a tax service behind the port.
@Component
class KnownTaxRates implements TaxRates {
  private static final Map<String, NavigableMap<LocalDate, Rates>> BY_COUNTRY =
      List.of(
              always("AT", "0.20", "0.10"),
              always("AZ", "0.18", "0.18"),
              always("BE", "0.21", "0.06"),
              always("CH", "0.081", "0.026"),
              always("CZ", "0.21", "0.12"),
              always("DE", "0.19", "0.07"),
              always("DK", "0.25", "0.25"),
              always("ES", "0.21", "0.10"),
              always("FR", "0.20", "0.055"),
              always("GB", "0.20", "0.05"),
              always("IE", "0.23", "0.135"),
              always("IT", "0.22", "0.10"),
              always("LU", "0.17", "0.08"),
              always("NL", "0.21", "0.09"),
              always("PL", "0.23", "0.08"),
              always("PT", "0.23", "0.06"),
              always("RU", "0.20", "0.10"),
              from("2026-01-01", "RU", "0.22", "0.10"),
              always("SE", "0.25", "0.12"),
              from("2026-04-01", "SE", "0.25", "0.06"),
              from("2028-01-01", "SE", "0.25", "0.12"),
              always("TR", "0.20", "0.10"),
              always("US", "0", "0"))
          .stream()
          .collect(
              groupingBy(
                  Rates::country, toMap(Rates::from, rates -> rates, (a, _) -> a, TreeMap::new)));

  private record Rates(LocalDate from, String country, BigDecimal standard, BigDecimal reduced) {
    BigDecimal of(String taxClass) {
      return switch (taxClass) {
        case "zero" -> BigDecimal.ZERO;
        case "reduced" -> reduced;
        default -> standard;
      };
    }
  }

  private static Rates always(String country, String standard, String reduced) {
    return new Rates(LocalDate.MIN, country, new BigDecimal(standard), new BigDecimal(reduced));
  }

  private static Rates from(String day, String country, String standard, String reduced) {
    return new Rates(
        LocalDate.parse(day), country, new BigDecimal(standard), new BigDecimal(reduced));
  }

  @Override
  public BigDecimal rate(String country, String taxClass, LocalDate on) {
    return Optional.ofNullable(BY_COUNTRY.get(country))
        .map(rates -> rates.floorEntry(on).getValue().of(taxClass))
        .orElse(BigDecimal.ZERO);
  }
}
