package org.kontor.catalog.domain;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;

/// What one piece costs in one currency.
///
/// @param compareAt a higher price to compare with, such as the maker's suggestion; null if there
///   is none
public record Price(Money amount, @Nullable Money compareAt) {
  public Price {
    if (amount.isNegative() || (compareAt != null && compareAt.isNegative())) {
      throw new IllegalArgumentException("A price is not negative");
    }
    if (compareAt != null && !compareAt.currency().equals(amount.currency())) {
      throw new IllegalArgumentException("A price and what it is compared with share a currency");
    }
  }

  public Currency currency() {
    return amount.currency();
  }
}
