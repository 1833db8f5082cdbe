package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.PromiseSlipped;
import org.kontor.orders.OrderId;

/// What was agreed, order by order. The row of an order is the lock of all its work.
public interface Deliveries {
  /// Begins the work on an order, once.
  ///
  /// @param decision as it came with the order
  /// @return what was stopped before anybody planned; empty if the work has begun already
  Optional<List<Stopped>> begin(Delivery delivery, String decision, Instant at);

  /// Holds all work of an order until the transaction ends, planned or not.
  Locked lock(OrderId order);

  /// Notes units that nobody shall work on, beside those noted before.
  void noteStopped(OrderId order, List<Stopped> stopped);

  /// The shopper is told of a later date.
  void noteSlip(PromiseSlipped slip);

  /// Keeps why units come from elsewhere than was planned.
  void noteResourcing(OrderId order, Instant at, String decision);

  /// @param delivery null if the work hasn't been planned yet
  /// @param stopped what was noted so far
  record Locked(@Nullable Delivery delivery, List<Stopped> stopped) {}
}
