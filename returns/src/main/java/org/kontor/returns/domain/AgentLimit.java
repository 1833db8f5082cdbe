package org.kontor.returns.domain;

import java.math.BigDecimal;
import org.kontor.catalog.Money;

/// The highest refund, in the order's currency, for which a service agent may overrule the policy.
public record AgentLimit(BigDecimal amount) {
  boolean covers(Money refund) {
    return refund.amount().compareTo(amount) <= 0;
  }
}
