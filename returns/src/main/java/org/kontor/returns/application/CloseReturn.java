package org.kontor.returns.application;

import org.kontor.orders.OrderId;
import org.kontor.returns.RmaNumber;

/// The provider has confirmed the refund of a return: it is closed. Hearing it twice, or of a
/// return that waits for no refund, changes nothing.
public interface CloseReturn {
  /// @param order the one that the money was paid for; another channel's order may be called like a
  ///   return of ours
  void refundPaid(RmaNumber number, OrderId order);
}
