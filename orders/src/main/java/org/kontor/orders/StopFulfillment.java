package org.kontor.orders;

import java.util.List;
import org.kontor.inventory.Claim;

/// Declared here, answered by fulfillment within the caller's transaction: may these units still be
/// taken out of the work? An order can't be cancelled without the answer, and once it is "stopped"
/// nobody can pack them.
public interface StopFulfillment {
  /// @param plan what the order was placed with: if the work hasn't been planned yet, that is
  ///   remembered and the planning leaves these units out
  Result stop(OrderId order, List<Units> units, List<Claim> plan);

  sealed interface Result {
    /// @param released from where the units would have come: their claims are to be given back
    record Stopped(List<Claim> released) implements Result {}

    /// Packed, dispatched or handed over already.
    ///
    /// @param units how many of each line are beyond stopping
    record TooLate(List<Units> units) implements Result {}
  }
}
