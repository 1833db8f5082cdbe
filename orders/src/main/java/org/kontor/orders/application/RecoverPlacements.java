package org.kontor.orders.application;

/// Finishes placements that a crash, or a provider without an answer, left in the middle: the
/// provider is asked what became of each payment. What it never saw is given up, and the stock goes
/// back: nobody is charged for an order that the shopper no longer waits for.
public interface RecoverPlacements {
  /// @return how many were finished
  int recover();
}
