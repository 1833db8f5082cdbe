package org.kontor.orders.domain;

import java.util.List;
import java.util.Optional;
import org.kontor.orders.OrderId;

/// Every cancellation, with the key by which the same request is recognised.
public interface Cancellations {
  void add(OrderId order, Cancellation cancellation, Orders.RequestKey key);

  Optional<Keyed> find(OrderId order, String key);

  List<Cancellation> of(OrderId order);

  record Keyed(Cancellation cancellation, String fingerprint) {}
}
