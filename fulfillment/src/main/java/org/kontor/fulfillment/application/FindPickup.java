package org.kontor.fulfillment.application;

import org.kontor.fulfillment.FulfillmentOrderId;

/// Someone stands at the counter and names a code or an order number: which pick-up at one's own
/// stores is it? Codes that fit nothing are counted per person; after five within five minutes only
/// order numbers are looked up.
public interface FindPickup {
  Result find(Command command);

  record Command(String codeOrNumber, String by) {}

  sealed interface Result {
    /// @param proven true if the code itself was given
    record Found(FulfillmentOrderId id, boolean proven) implements Result {}

    record None() implements Result {}

    record TooManyTries() implements Result {}
  }
}
