package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;

/// Parcels: requested of a carrier, then dispatched. One per fulfilment order.
public interface Shipments {
  /// The parcel of a fulfilment order; made, with a new number, if there is none.
  Shipment request(FulfillmentOrderId fulfillmentOrder, String carrier, Instant at);

  Optional<Shipment> of(FulfillmentOrderId fulfillmentOrder);

  void dispatched(String number, String tracking, Instant at);

  /// Those whose booking nobody finished.
  List<FulfillmentOrderId> requestedBefore(Instant moment, int limit);

  /// @param number `S-100042`
  /// @param tracking null until the carrier has booked it
  record Shipment(String number, String carrier, @Nullable String tracking, Instant requestedAt) {}
}
