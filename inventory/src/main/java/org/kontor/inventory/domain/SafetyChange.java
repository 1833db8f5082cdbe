package org.kontor.inventory.domain;

import java.time.Instant;

/// Someone has decided how many pieces are kept back from promises: what becomes an entry of the
/// history. No piece moves, so that the ledger doesn't know of it.
///
/// @param reason in a person's words
public record SafetyChange(
    StockKey key, int was, int became, String reason, String by, Instant at) {
  public SafetyChange {
    if (was == became || was < 0 || became < 0) {
      throw new IllegalArgumentException(
          "Safety stock of " + was + " becomes another, not " + became);
    }
  }
}
