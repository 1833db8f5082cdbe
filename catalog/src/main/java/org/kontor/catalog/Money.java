package org.kontor.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// An amount in one currency, always with that currency's number of digits (ISO 4217: JPY 0, EUR 2,
/// KWD 3). Amounts of different currencies don't mix: every operation on two of them refuses with
/// [IllegalArgumentException].
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  private static final int MOST_DIGITS = 15;

  /// @throws IllegalArgumentException if the amount has more digits than the currency
  public Money {
    // Before anything is made of it: 1E999999999 is short to write and long to calculate with
    if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "An amount has at most " + MOST_DIGITS + " digits before the point");
    }
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    if (amount.stripTrailingZeros().scale() > digits) {
      throw new IllegalArgumentException(
          "An amount in " + currency + " has at most " + digits + " digits after the point");
    }
    amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /// The amount in the currency's smallest unit: 1290 for 12.90 EUR.
  public static Money ofMinor(long minor, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return new Money(BigDecimal.valueOf(minor, digits), currency);
  }

  /// Rounds half up to the currency's digits: for the one place where a rate is applied, before it
  /// is frozen.
  public static Money rounded(BigDecimal amount, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money times(int factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public long minor() {
    return amount.unscaledValue().longValueExact();
  }

  /// Splits by weight without losing a cent: each part gets its rounded-down share, and the cents
  /// that are left go to the parts with the largest remainders, the earlier one first among equals.
  /// Weights are not negative; if all are zero, the parts are equal.
  public List<Money> allocate(List<BigDecimal> weights) {
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to allocate to");
    }
    if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("A weight is not negative");
    }
    BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.signum() == 0) {
      return allocate(weights.stream().map(_ -> BigDecimal.ONE).toList());
    }
    BigDecimal minor = new BigDecimal(amount.unscaledValue());
    List<BigInteger> parts = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    BigInteger left = amount.unscaledValue();
    for (BigDecimal weight : weights) {
      BigDecimal[] share = minor.multiply(weight).divideAndRemainder(total);
      parts.add(share[0].toBigInteger());
      remainders.add(share[1].abs());
      left = left.subtract(share[0].toBigInteger());
    }
    List<Integer> byRemainder = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      byRemainder.add(i);
    }
    byRemainder.sort((a, b) -> remainders.get(b).compareTo(remainders.get(a)));
    BigInteger cent = BigInteger.valueOf(left.signum());
    for (int i = 0; left.signum() != 0; i++, left = left.subtract(cent)) {
      parts.set(byRemainder.get(i), parts.get(byRemainder.get(i)).add(cent));
    }
    int scale = amount.scale();
    return parts.stream().map(part -> new Money(new BigDecimal(part, scale), currency)).toList();
  }

  /// What the units from index `from` up to, not including, `to` carry of this total of `units`
  /// equal units. The shares of all units add up to the total, two units differ by one cent at
  /// most, and each unit's share is fixed by its index alone: so a refund copies what was frozen
  /// and never recomputes it.
  public Money shareOfUnits(int from, int to, int units) {
    if (from < 0 || from > to || to > units) {
      throw new IllegalArgumentException(
          "Units " + from + " to " + to + " are not within " + units);
    }
    return new Money(
        new BigDecimal(upTo(to, units).subtract(upTo(from, units)), amount.scale()), currency);
  }

  private BigInteger upTo(int unit, int units) {
    return amount
        .unscaledValue()
        .multiply(BigInteger.valueOf(unit))
        .divide(BigInteger.valueOf(units));
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " don't mix");
    }
    return other;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
