package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentReplanned;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.orders.OrderId;

/// Units that no location can give at present.
public interface WaitingUnits {
  List<Demand> of(OrderId order);

  /// Makes an order's waiting units exactly these; none if empty.
  ///
  /// @param event what orders is to hear; null if it knows
  void set(OrderId order, List<Demand> waiting, Instant at, @Nullable FulfillmentReplanned event);

  /// Orders with waiting units, the one whose last try is longest ago first.
  List<OrderId> longestUntried(int limit);
}
