package org.kontor.inventory.domain;

/// What a person's wish comes to.
public sealed interface Decision
    permits StockChange, Decision.BelowReserved, Decision.MoreThanSetAside {

  /// Fewer pieces would be left than are promised: release or re-source those first.
  record BelowReserved(int onHand, int reserved) implements Decision {}

  record MoreThanSetAside(int wanted, int unavailable) implements Decision {}
}
