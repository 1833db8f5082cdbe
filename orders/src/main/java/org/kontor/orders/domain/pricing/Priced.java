package org.kontor.orders.domain.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.cart.CartLine;

/// Lines and delivery with their prices and taxes, and the sum.
public record Priced(List<PricedLine> lines, Charge shipping, Totals totals) {
  /// @param shipping what the delivery costs, as the channel shows it
  /// @param country where the goods go: its taxes apply
  /// @param on the day of the order
  public static Priced of(
      List<CartLine> lines,
      Money shipping,
      String country,
      LocalDate on,
      boolean taxIncluded,
      TaxRates rates) {
    List<PricedLine> priced =
        lines.stream()
            .map(line -> priced(line, rates.rate(country, line.taxClass(), on), taxIncluded))
            .toList();
    Charge delivery = Charge.of(shipping, rates.rate(country, "standard", on), taxIncluded);
    return new Priced(priced, delivery, Totals.of(priced, delivery, taxIncluded));
  }

  private static PricedLine priced(CartLine line, BigDecimal rate, boolean taxIncluded) {
    Charge charge = Charge.of(line.price().times(line.quantity()), rate, taxIncluded);
    return new PricedLine(
        line.line(),
        line.sku(),
        line.handle(),
        line.title(),
        line.options(),
        line.image(),
        line.category(),
        line.weightGrams(),
        line.quantity(),
        line.price(),
        charge.amount(),
        Money.zero(charge.amount().currency()),
        line.taxClass(),
        rate,
        charge.tax(),
        charge.paid());
  }
}
