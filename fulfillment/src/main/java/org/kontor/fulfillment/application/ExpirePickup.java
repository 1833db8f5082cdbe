package org.kontor.fulfillment.application;

import org.kontor.fulfillment.FulfillmentOrderId;

/// Nobody came for a pick-up in time: its goods are free for others, and the shopper is told. Does
/// nothing if it was handed over meanwhile, or still has time.
public interface ExpirePickup {
  /// @return true if it has expired by this
  boolean expire(FulfillmentOrderId id);
}
