package org.kontor.returns.domain;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.Money;

/// What lines of a return are worth: the frozen shares of their accepted units, and the one fee,
/// which is the largest of the fees of the lines that are accepted and never more than the shares.
public record RefundSum(Money shares, Money fee) {
  static RefundSum of(List<ReturnLine> lines, Map<Integer, Integer> refunded, Currency currency) {
    Money shares =
        lines.stream()
            .map(line -> line.shares(refunded.getOrDefault(line.line(), 0), currency))
            .reduce(Money.zero(currency), Money::plus);
    Money fee =
        lines.stream()
            .filter(line -> line.accepted() > 0)
            .map(line -> line.fee(currency))
            .reduce(Money.zero(currency), RefundSum::larger);
    return new RefundSum(shares, fee.compareTo(shares) > 0 ? shares : fee);
  }

  public Money amount() {
    return shares.minus(fee);
  }

  private static Money larger(Money one, Money other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
