package org.kontor.fulfillment.application;

import java.util.List;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// A warehouse system says what was taken from the shelves, a whole list at once. All of it is
/// counted or, if one line is more than is needed, nothing. With the last piece the fulfilment
/// order is picked.
public interface ConfirmPicks {
  Result confirm(Command command);

  record Command(FulfillmentOrderId id, List<Taken> taken, String by) {}

  record Taken(Sku sku, int quantity) {}

  sealed interface Result {
    /// @param complete true if nothing is left to pick
    record Confirmed(boolean complete) implements Result {}

    /// @param missing how many more of it are needed; 0 if all are picked, or it isn't on the list
    record TooMany(Sku sku, int missing) implements Result {}

    record NotPossible(State state) implements Result {}
  }
}
