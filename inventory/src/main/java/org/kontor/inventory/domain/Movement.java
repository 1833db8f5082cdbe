package org.kontor.inventory.domain;

/// Pieces that come, go or change their state: what becomes a row of the ledger.
///
/// @param quantity added if positive, taken if negative; never zero
/// @param reason in a person's words, or in ours
public record Movement(StockState state, int quantity, Kind kind, String reason) {
  public Movement {
    if (quantity == 0) {
      throw new IllegalArgumentException("A movement moves something");
    }
  }

  public enum Kind {
    RECEIPT,
    ADJUSTMENT,
    SALE,
    RETURN,
    TRANSFER_OUT,
    TRANSFER_IN,
    COUNT,
    DAMAGE
  }
}
