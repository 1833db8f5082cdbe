package org.kontor.inventory.application;

import org.kontor.catalog.Quantity;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.LedgerEntry;

/// Goods have come in and may be sold from now on. Refused only if catalog doesn't know the SKU,
/// and, as not found, at a location that doesn't exist or isn't the caller's.
public interface ReceiveStock {
  Result receive(Command command);

  /// @param reason what they came with: a delivery note's number, a supplier's name
  record Command(
      LocationId location, Sku sku, Quantity quantity, String reason, String by, String cause) {
    public Command {
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > 200) {
        throw new IllegalArgumentException("Give a reason, at most 200 characters long");
      }
    }
  }

  sealed interface Result {
    record Received(int onHand, LedgerEntry entry) implements Result {}

    record UnknownSku(Sku sku) implements Result {}
  }
}
