package org.kontor.orders.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.Shipments;
import org.springframework.stereotype.Service;

@Service
class ReadOrderService implements ReadOrder {
  private final Orders orders;
  private final Shipments shipments;

  ReadOrderService(Orders orders, Shipments shipments) {
    this.orders = orders;
    this.shipments = shipments;
  }

  @Override
  public Optional<Shown> read(
      ChannelId channel, OrderNumber number, @Nullable String token, boolean trusted) {
    return orders.find(number).stream()
        .filter(order ->
            token == null
                ? trusted && order.agreement().channel().equals(channel)
                : same(token, order))
        .findFirst()
        .map(order -> new Shown(order, shipments.of(order.id())));
  }

  private static boolean same(String token, Order order) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8),
        order.agreement().token().getBytes(StandardCharsets.UTF_8));
  }
}
