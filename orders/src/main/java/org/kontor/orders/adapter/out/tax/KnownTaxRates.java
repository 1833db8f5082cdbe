package org.kontor.orders.adapter.out.tax;

import java.math.BigDecimal;
import java.util.Map;
import org.kontor.orders.domain.pricing.TaxRates;
import org.springframework.stereotype.Component;

/// Standard and reduced rates of value added tax by country of destination.
///
/// Sources: for the EU, "VAT rates applied in the Member States of the European Union" (European
/// Commission, DG TAXUD); GB: VATA 1994, s. 2; CH: MWSTG art. 25, from 2024 on; AZ: Tax Code, art.
/// 173.1; TR: KDV law, decree 7346; RU: Tax Code, art. 164 from 2019 on. US: no federal tax; states
/// and counties have sales taxes that depend on the street, so 0 here, to be replaced by a tax
/// service behind the port. `reduced` is the one rate that a general retailer meets most (food,
/// books).
@Component
class KnownTaxRates implements TaxRates {
  private static final Map<String, Rates> BY_COUNTRY =
      Map.ofEntries(
          rates("AT", "0.20", "0.10"),
          rates("AZ", "0.18", "0.18"),
          rates("BE", "0.21", "0.06"),
          rates("CH", "0.081", "0.026"),
          rates("CZ", "0.21", "0.12"),
          rates("DE", "0.19", "0.07"),
          rates("DK", "0.25", "0.25"),
          rates("ES", "0.21", "0.10"),
          rates("FR", "0.20", "0.055"),
          rates("GB", "0.20", "0.05"),
          rates("IE", "0.23", "0.135"),
          rates("IT", "0.22", "0.10"),
          rates("LU", "0.17", "0.08"),
          rates("NL", "0.21", "0.09"),
          rates("PL", "0.23", "0.08"),
          rates("PT", "0.23", "0.06"),
          rates("RU", "0.20", "0.10"),
          rates("SE", "0.25", "0.12"),
          rates("TR", "0.20", "0.10"),
          rates("US", "0", "0"));

  private record Rates(BigDecimal standard, BigDecimal reduced) {}

  private static Map.Entry<String, Rates> rates(String country, String standard, String reduced) {
    return Map.entry(country, new Rates(new BigDecimal(standard), new BigDecimal(reduced)));
  }

  @Override
  public BigDecimal rate(String country, String taxClass) {
    Rates rates = BY_COUNTRY.get(country);
    if (rates == null) {
      return BigDecimal.ZERO;
    }
    return switch (taxClass) {
      case "zero" -> BigDecimal.ZERO;
      case "reduced" -> rates.reduced();
      default -> rates.standard();
    };
  }
}
