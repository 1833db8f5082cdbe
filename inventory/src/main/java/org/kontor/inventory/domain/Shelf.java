package org.kontor.inventory.domain;

import org.kontor.catalog.Availability;

/// What may be said of so many pieces without saying how many.
public final class Shelf {
  /// So few that a shopper should hear of it.
  public static final int LOW = 3;

  private Shelf() {}

  public static Availability of(long pieces) {
    if (pieces <= 0) {
      return Availability.OUT_OF_STOCK;
    }
    return pieces <= LOW ? Availability.LOW : Availability.IN_STOCK;
  }
}
