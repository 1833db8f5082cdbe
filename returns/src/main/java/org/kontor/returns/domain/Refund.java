package org.kontor.returns.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;

/// What is owed for a return, as approved; it doesn't change afterwards.
///
/// @param shares the frozen unit shares of the accepted units
/// @param fee what the policy keeps, never more than the shares
/// @param paidAt when the provider had confirmed it; null until then
public record Refund(Money shares, Money fee, String by, Instant at, @Nullable Instant paidAt) {
  public Money amount() {
    return shares.minus(fee);
  }

  Refund paid(Instant paid) {
    return new Refund(shares, fee, by, at, paid);
  }
}
