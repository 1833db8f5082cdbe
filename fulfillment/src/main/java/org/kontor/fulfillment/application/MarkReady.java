package org.kontor.fulfillment.application;

import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// A picked pick-up lies ready: it gets a code that the shopper is sent and shows, and is kept for
/// so many days. Marking it twice is the same as once: the first code stays.
public interface MarkReady {
  Result ready(Command command);

  record Command(FulfillmentOrderId id, String by) {}

  sealed interface Result {
    record Ready() implements Result {}

    record NotPossible(State state) implements Result {}
  }
}
