package org.kontor.orders.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderShipment;

/// One order with its parcels: for whoever has its token, or for a trusted caller of its channel.
public interface ReadOrder {
  /// @param token the order's own; null if the caller relies on being trusted
  /// @return empty also if the order is there and isn't the caller's to see
  Optional<Shown> read(
      ChannelId channel, OrderNumber number, @Nullable String token, boolean trusted);

  record Shown(Order order, List<OrderShipment> shipments) {}
}
