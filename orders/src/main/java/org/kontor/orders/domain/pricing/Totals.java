package org.kontor.orders.domain.pricing;

import java.util.List;
import org.kontor.catalog.Money;

/// What it all comes to: `total = items - discount + shipping`, plus the tax where prices come
/// without.
public record Totals(
    Money items, Money discount, Money shipping, Money tax, boolean taxIncluded, Money total) {

  static Totals of(List<PricedLine> lines, Charge shipping, boolean taxIncluded) {
    Money zero = Money.zero(shipping.amount().currency());
    Money items = lines.stream().map(PricedLine::amount).reduce(zero, Money::plus);
    Money discount = lines.stream().map(PricedLine::discount).reduce(zero, Money::plus);
    Money tax = lines.stream().map(PricedLine::tax).reduce(shipping.tax(), Money::plus);
    Money total = lines.stream().map(PricedLine::paid).reduce(shipping.paid(), Money::plus);
    return new Totals(items, discount, shipping.amount(), tax, taxIncluded, total);
  }
}
