package org.kontor.fulfillment.domain.work;

import java.util.EnumSet;
import java.util.Set;

/// Where a fulfilment order is. Which step leads from which to which is [Transition]'s.
public enum State {
  OPEN,
  PICKING,
  PICKED,
  PACKED,
  READY,
  SHIPPED,
  HANDED_OVER,
  EXPIRED,
  REJECTED,
  CANCELLED;

  /// Someone still has to do something about it.
  public static final Set<State> IN_WORK = EnumSet.of(OPEN, PICKING, PICKED, PACKED, READY);

  /// Units in it can still be taken out: nobody has packed them. What expired is back on the shelf.
  public static final Set<State> STOPPABLE = EnumSet.of(OPEN, PICKING, PICKED, READY, EXPIRED);

  public boolean isInWork() {
    return IN_WORK.contains(this);
  }

  /// Goods of it are still reserved at its location.
  public boolean holdsStock() {
    return isInWork();
  }
}
