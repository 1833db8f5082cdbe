package org.kontor.returns.domain;

/// What becomes of a returned piece.
public enum Disposition {
  RESTOCK,
  REFURBISH,
  DAMAGED,
  BACK_TO_VENDOR,
  DONATE,
  SCRAP;

  /// True if the piece is kept at the location that received it, so that stock has to know.
  public boolean staysHere() {
    return switch (this) {
      case RESTOCK, REFURBISH, DAMAGED -> true;
      case BACK_TO_VENDOR, DONATE, SCRAP -> false;
    };
  }

  public boolean isSellable() {
    return this == RESTOCK;
  }

  /// Only what looks like new goes back on the shelf.
  public boolean fits(Condition condition) {
    return this != RESTOCK || condition == Condition.AS_NEW || condition == Condition.OPENED;
  }
}
