package org.kontor.orders.adapter.out.tax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.orders.domain.pricing.TaxRates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Standard and reduced rates of value added tax by country of destination, and from which day on,
/// back to about 2018. Before the first entry of a country its first rates are taken. `reduced` is
/// one rate per country: the one that a general retailer meets most, on food or else on books. Of
/// countries with several (AT: 4.9 % on staples since July 2026; SK: 19 % on most food) the others
/// need a tax service behind the port; what bears no tax at all has the class `zero`.
///
/// A country that isn't here has no tax, once with a warning in the log. So has the US on purpose:
/// states and counties have sales taxes that depend on the street.
///
/// Sources: for the EU, "VAT rates applied in the Member States of the European Union" and its
/// successor, Taxes in Europe Database (European Commission, DG TAXUD), and for what changed since
///
/// - CZ: law 349/2023; EE: Käibemaksuseadus § 15; FI: Arvonlisäverolaki §§ 84 and 85
/// - DE and IE: half a year at 16 and 21 % in 2020, against the crisis; LU: 2023 at 16 %
/// - HR: food, Zakon o PDV čl. 38; LT: books, law XV-287; LV: books; NL: 6 % until 2018
/// - RO: Cod fiscal art. 291, law 141/2025; SE: prop. 2025/26:55, food at 6 % until the end of 2027
/// - SK: law 222/2004 § 27: what was at 10 % (staples, books) is at 5 % since 2025
///
/// and outside GB: VATA 1994, s. 2; CH: MWSTG art. 25; AZ: Tax Code, art. 173.1; TR: KDV law,
/// decree 7346; RU: Tax Code, art. 164, 20 % from 2019 (law 303-FZ), 22 % from 2026 (law 425-FZ).
@Component
class KnownTaxRates implements TaxRates {
  private static final Logger LOG = LoggerFactory.getLogger(KnownTaxRates.class);
  private static final Map<String, NavigableMap<LocalDate, Rates>> BY_COUNTRY =
      List.of(
              always("AT", "0.20", "0.10"),
              always("AZ", "0.18", "0.18"),
              always("BE", "0.21", "0.06"),
              always("BG", "0.20", "0.09"),
              always("CH", "0.077", "0.025"),
              from("2024-01-01", "CH", "0.081", "0.026"),
              always("CY", "0.19", "0.05"),
              always("CZ", "0.21", "0.15"),
              from("2024-01-01", "CZ", "0.21", "0.12"),
              always("DE", "0.19", "0.07"),
              from("2020-07-01", "DE", "0.16", "0.05"),
              from("2021-01-01", "DE", "0.19", "0.07"),
              always("DK", "0.25", "0.25"),
              always("EE", "0.20", "0.09"),
              from("2024-01-01", "EE", "0.22", "0.09"),
              from("2025-07-01", "EE", "0.24", "0.09"),
              always("ES", "0.21", "0.10"),
              always("FI", "0.24", "0.14"),
              from("2024-09-01", "FI", "0.255", "0.14"),
              from("2026-01-01", "FI", "0.255", "0.135"),
              always("FR", "0.20", "0.055"),
              always("GB", "0.20", "0.05"),
              always("GR", "0.24", "0.13"),
              always("HR", "0.25", "0.13"),
              from("2022-04-01", "HR", "0.25", "0.05"),
              always("HU", "0.27", "0.05"),
              always("IE", "0.23", "0.135"),
              from("2020-09-01", "IE", "0.21", "0.135"),
              from("2021-03-01", "IE", "0.23", "0.135"),
              always("IT", "0.22", "0.10"),
              always("LT", "0.21", "0.09"),
              from("2026-01-01", "LT", "0.21", "0.05"),
              always("LU", "0.17", "0.03"),
              from("2023-01-01", "LU", "0.16", "0.03"),
              from("2024-01-01", "LU", "0.17", "0.03"),
              always("LV", "0.21", "0.12"),
              from("2022-01-01", "LV", "0.21", "0.05"),
              always("MT", "0.18", "0.05"),
              always("NL", "0.21", "0.06"),
              from("2019-01-01", "NL", "0.21", "0.09"),
              always("PL", "0.23", "0.05"),
              always("PT", "0.23", "0.06"),
              always("RO", "0.19", "0.09"),
              from("2025-08-01", "RO", "0.21", "0.11"),
              always("RU", "0.18", "0.10"),
              from("2019-01-01", "RU", "0.20", "0.10"),
              from("2026-01-01", "RU", "0.22", "0.10"),
              always("SE", "0.25", "0.12"),
              from("2026-04-01", "SE", "0.25", "0.06"),
              from("2028-01-01", "SE", "0.25", "0.12"),
              always("SI", "0.22", "0.095"),
              always("SK", "0.20", "0.10"),
              from("2025-01-01", "SK", "0.23", "0.05"),
              always("TR", "0.18", "0.08"),
              from("2023-07-10", "TR", "0.20", "0.10"))
          .stream()
          .collect(
              groupingBy(
                  Rates::country, toMap(Rates::from, rates -> rates, (a, _) -> a, TreeMap::new)));

  private final Set<String> missed = ConcurrentHashMap.newKeySet();

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
    NavigableMap<LocalDate, Rates> rates = BY_COUNTRY.get(country);
    if (rates != null) {
      return rates.floorEntry(on).getValue().of(taxClass);
    }
    if (missed.add(country)) {
      LOG.warn("No tax rate is known for {}: what is sent there is sold without tax", country);
    }
    return BigDecimal.ZERO;
  }
}
