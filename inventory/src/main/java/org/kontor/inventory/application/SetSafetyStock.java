package org.kontor.inventory.application;

import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.SafetyChange;

/// Keeps pieces back from promises at a location: for the shop window, for counts that are off, for
/// a supplier that is slow. It counts from this moment on every channel; what is promised already
/// stays promised. Refused if catalog doesn't know the SKU, and, as not found, at a location that
/// doesn't exist or isn't the caller's.
public interface SetSafetyStock {
  int MOST = 999_999;

  Result set(Command command);

  /// @param seen what it was when the person decided
  /// @param reason why, in a person's words; required
  record Command(LocationId location, Sku sku, int seen, int pieces, String reason, String by) {
    public Command {
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > 200) {
        throw new IllegalArgumentException("Give a reason, at most 200 characters long");
      }
      if (pieces < 0 || pieces > MOST) {
        throw new IllegalArgumentException("Safety stock is a whole number up to " + MOST);
      }
    }
  }

  sealed interface Result {
    record Changed(SafetyChange change) implements Result {}

    /// It is so already.
    record Unchanged() implements Result {}

    /// Someone else has set it in between; nothing was done.
    record Overtaken(int now) implements Result {}

    record UnknownSku(Sku sku) implements Result {}
  }
}
