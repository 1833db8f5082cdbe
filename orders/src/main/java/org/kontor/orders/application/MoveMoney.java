package org.kontor.orders.application;

import java.util.UUID;

/// Does at the payment provider what is due: captures, refunds, releases. Each is asked for under a
/// key of its own, so that the provider does it once; without an answer the provider is asked what
/// became of it, and asked again later.
public interface MoveMoney {
  /// @return how many were taken
  int moveDue();

  /// Tries one again that the provider refused.
  void again(UUID task);
}
