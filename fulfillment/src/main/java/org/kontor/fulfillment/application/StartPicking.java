package org.kontor.fulfillment.application;

import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// Someone at the location takes a fulfilment order in hand. Taking it twice is the same as once.
public interface StartPicking {
  Result start(Command command);

  /// @param by login of who picks
  record Command(FulfillmentOrderId id, String by) {}

  sealed interface Result {
    record Started() implements Result {}

    record NotPossible(State state) implements Result {}
  }
}
