package org.kontor.orders;

/// How goods reach the shopper.
public enum DeliveryMethod {
  STANDARD,
  EXPRESS,
  SAME_DAY,
  PICKUP,
  CURBSIDE,
  LOCKER,
  SHIP_TO_STORE;

  /// True if the shopper comes for it.
  public boolean isCollected() {
    return switch (this) {
      case PICKUP, CURBSIDE, LOCKER, SHIP_TO_STORE -> true;
      case STANDARD, EXPRESS, SAME_DAY -> false;
    };
  }
}
