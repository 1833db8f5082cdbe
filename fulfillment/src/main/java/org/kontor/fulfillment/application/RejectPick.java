package org.kontor.fulfillment.application;

import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.State;

/// A location can't give pieces that it was asked for. They leave its work, its stock is corrected
/// as the reason says, and in the same transaction they are sourced from elsewhere, without that
/// location. If no location has them, they wait, and the shopper is told; a job tries again
/// whenever stock may have come.
public interface RejectPick {
  Result reject(Command command);

  /// @param line the order's line; null means every piece that isn't picked yet
  /// @param quantity how many pieces of the line; null means all that aren't picked yet
  record Command(
      FulfillmentOrderId id,
      @Nullable Integer line,
      @Nullable Integer quantity,
      RejectionReason reason,
      String by) {}

  sealed interface Result {
    /// @param resourced pieces that come from elsewhere now
    /// @param waiting pieces that no location has
    record Rejected(int resourced, int waiting) implements Result {}

    record NotPossible(State state) implements Result {}

    /// @param due how many pieces the line has at most
    record TooMany(int due) implements Result {}

    record NoSuchLine(int line) implements Result {}
  }
}
