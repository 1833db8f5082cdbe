package org.kontor.fulfillment.application;

import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// The carrier books the parcel and it leaves: the stock is gone, the money may be captured, the
/// shopper is told.
///
/// The booking is requested in one short transaction and finished in another; the carrier is called
/// between them. A call that timed out is asked about, never repeated blindly; what nobody
/// finished, a job finishes. However often it is asked, one parcel leaves.
public interface ShipParcel {
  Result ship(Command command);

  record Command(FulfillmentOrderId id, String by) {}

  sealed interface Result {
    record Shipped(String shipment, String tracking) implements Result {}

    /// The carrier didn't answer, or is being asked right now; it will be shipped as soon as it has
    /// answered.
    record UnderWay(String shipment) implements Result {}

    record NotPossible(State state) implements Result {}
  }
}
