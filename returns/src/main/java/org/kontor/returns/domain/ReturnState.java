package org.kontor.returns.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where a return stands. The steps that it may take from here are data, so that a test can prove
/// the graph whole and the console's buttons come from it.
public enum ReturnState {
  /// A person has to decide: the policy alone says no.
  REQUESTED,
  AUTHORIZED,
  RECEIVED,
  INSPECTED,
  DISPOSITIONED,
  /// Approved and told to orders; the provider hasn't confirmed yet.
  REFUND_DUE,
  CLOSED,
  REJECTED,
  CANCELLED,
  EXPIRED;

  private static final Map<ReturnState, Set<ReturnState>> NEXT = new EnumMap<>(ReturnState.class);

  static {
    NEXT.put(REQUESTED, EnumSet.of(AUTHORIZED, REJECTED, CANCELLED));
    NEXT.put(AUTHORIZED, EnumSet.of(RECEIVED, CANCELLED, EXPIRED));
    NEXT.put(RECEIVED, EnumSet.of(INSPECTED));
    NEXT.put(INSPECTED, EnumSet.of(DISPOSITIONED));
    NEXT.put(DISPOSITIONED, EnumSet.of(REFUND_DUE, CLOSED));
    NEXT.put(REFUND_DUE, EnumSet.of(CLOSED));
  }

  public Set<ReturnState> next() {
    return NEXT.getOrDefault(this, Set.of());
  }

  public boolean mayBecome(ReturnState state) {
    return next().contains(state);
  }

  public boolean isTerminal() {
    return next().isEmpty();
  }

  /// True if the step was taken on the way to this state; what ended early took no further step.
  public boolean isPast(ReturnState step) {
    return compareTo(CLOSED) <= 0 && step.compareTo(this) <= 0;
  }
}
