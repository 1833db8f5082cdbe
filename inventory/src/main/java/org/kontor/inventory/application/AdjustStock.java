package org.kontor.inventory.application;

import java.util.List;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.LedgerEntry;

/// Puts the books right by what someone saw. Refused if fewer pieces would be left than are
/// promised to shoppers, if catalog doesn't know the SKU, and, as not found, at a location that
/// doesn't exist or isn't the caller's.
public interface AdjustStock {
  Result adjust(Command command);

  /// @param reason why, in a person's words; required
  /// @param cause where it came from: `console`, `api`, an import's name
  record Command(
      LocationId location, Sku sku, Change change, String reason, String by, String cause) {
    public Command {
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > 200) {
        throw new IllegalArgumentException("Give a reason, at most 200 characters long");
      }
    }
  }

  sealed interface Change {
    /// More (positive) or fewer pieces than the books say.
    record By(int difference) implements Change {}

    /// Someone has counted: exactly so many are on hand.
    record To(int onHand) implements Change {
      public To {
        positive(onHand + 1);
      }
    }

    /// Damaged, on display, under inspection: there, but not to be sold.
    record SetAside(int quantity) implements Change {
      public SetAside {
        positive(quantity);
      }
    }

    /// Fit to sell after all.
    record PutBack(int quantity) implements Change {
      public PutBack {
        positive(quantity);
      }
    }

    /// What was set aside is gone.
    record WriteOff(int quantity) implements Change {
      public WriteOff {
        positive(quantity);
      }
    }

    private static void positive(int quantity) {
      if (quantity < 1 || quantity > 1_000_000) {
        throw new IllegalArgumentException("A quantity is a whole number up to 999999");
      }
    }
  }

  sealed interface Result {
    /// @param entries what the ledger says now; empty if the books were right already
    record Adjusted(int onHand, int unavailable, List<LedgerEntry> entries) implements Result {}

    record BelowReserved(int onHand, int reserved) implements Result {}

    record MoreThanSetAside(int wanted, int unavailable) implements Result {}

    record UnknownSku(Sku sku) implements Result {}
  }
}
