package org.kontor.fulfillment.application;

import org.kontor.orders.OrderId;

/// Stock may have come: units of an order that wait are sourced again. What can be had is reserved
/// and worked on, the rest goes on waiting.
public interface RetryWaiting {
  /// @return how many pieces have a location now
  int retry(OrderId order);
}
