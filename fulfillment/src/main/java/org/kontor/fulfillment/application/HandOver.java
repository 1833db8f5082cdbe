package org.kontor.fulfillment.application;

import java.time.Instant;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// The shopper shows the code and gets the goods. A wrong code is counted; after three, none is
/// taken for a while, longer each time.
public interface HandOver {
  Result handOver(Command command);

  record Command(FulfillmentOrderId id, String code, String by) {}

  sealed interface Result {
    record HandedOver() implements Result {}

    /// @param tries wrong codes so far
    record WrongCode(int tries) implements Result {}

    record Locked(Instant until) implements Result {}

    record NotPossible(State state) implements Result {}
  }
}
