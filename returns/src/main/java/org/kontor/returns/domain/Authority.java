package org.kontor.returns.domain;

import org.kontor.catalog.Money;

/// How far someone may go beyond the policy.
public enum Authority {
  SHOPPER,
  STAFF,
  SERVICE_AGENT,
  UNLIMITED;

  /// @param agentLimit the highest refund, in the order's currency, that a service agent may let
  ///   pass
  public boolean mayOverrule(Money refund, AgentLimit agentLimit) {
    return switch (this) {
      case SHOPPER, STAFF -> false;
      case SERVICE_AGENT -> agentLimit.covers(refund);
      case UNLIMITED -> true;
    };
  }
}
