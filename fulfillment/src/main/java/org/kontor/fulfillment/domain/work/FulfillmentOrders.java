package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;

/// All fulfilment orders. Whoever loads one to change it holds everything of its order until the
/// transaction ends: two people at one order, or a cancellation against a packer, come one after
/// the other.
public interface FulfillmentOrders {
  Optional<FulfillmentOrder> lock(FulfillmentOrderId id);

  /// Those of one order, oldest first, those of one plan in any order; the caller has locked the
  /// order by [Deliveries#lock(OrderId)].
  List<FulfillmentOrder> of(OrderId order);

  /// One statement whatever the number.
  void add(List<FulfillmentOrder> opened);

  /// @param event what the change means to others; null if nothing
  void save(FulfillmentOrder changed, Note note, @Nullable Object event);

  /// Pick-ups that nobody came for, the oldest first.
  List<FulfillmentOrderId> keptTooLong(Instant now, int limit);

  /// A code that no pick-up at this location has at present.
  String freeCode(LocationId location);
}
