package org.kontor.orders.domain.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import org.kontor.catalog.Money;

/// An amount with its tax, rounded once, half up, and never again.
///
/// @param amount as the channel shows it: with or without tax
/// @param tax what of `paid` is tax
/// @param paid what it costs the shopper, tax included
public record Charge(Money amount, BigDecimal taxRate, Money tax, Money paid) {
  /// @param taxIncluded true if the amount already holds the tax
  public static Charge of(Money amount, BigDecimal taxRate, boolean taxIncluded) {
    if (!taxIncluded) {
      Money tax = Money.rounded(amount.amount().multiply(taxRate), amount.currency());
      return new Charge(amount, taxRate, tax, amount.plus(tax));
    }
    BigDecimal net = amount.amount().divide(BigDecimal.ONE.add(taxRate), MathContext.DECIMAL64);
    Money tax = amount.minus(Money.rounded(net, amount.currency()));
    return new Charge(amount, taxRate, tax, amount);
  }
}
