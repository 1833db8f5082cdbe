package org.kontor.orders.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.ShopperFact;
import org.kontor.customer.StaleVersion;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;

/// Orders without a database. What is handed out is a copy, as it is when it is read from rows.
public final class OrdersInMemory implements Orders {
  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final Map<OrderId, Instant> changed = new HashMap<>();
  private final Map<OrderId, RequestKey> keys = new HashMap<>();
  public final List<ShopperFact> told = new ArrayList<>();
  private int number;

  @Override
  public OrderNumber nextNumber() {
    return new OrderNumber("K-" + ++number);
  }

  @Override
  public boolean add(Order order, @Nullable RequestKey key) {
    if (key != null && find(order.agreement().channel(), key.value()).isPresent()) {
      return false;
    }
    orders.put(order.id(), copy(order, 1));
    changed.put(order.id(), order.agreement().placedAt());
    if (key != null) {
      keys.put(order.id(), key);
    }
    return true;
  }

  @Override
  public void concern(OrderId order, Collection<LocationId> locations) {
    // Only lists read it
  }

  @Override
  public void uncollected(OrderId order, Instant at) {
    // Only pages read it
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return Optional.ofNullable(orders.get(id)).map(order -> copy(order, order.version()));
  }

  @Override
  public List<Order> find(OrderNumber wanted) {
    return orders.values().stream()
        .filter(order -> order.agreement().number().equals(wanted))
        .map(order -> copy(order, order.version()))
        .toList();
  }

  @Override
  public Optional<Keyed> find(ChannelId channel, String key) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().value().equals(key))
        .map(entry -> new Keyed(find(entry.getKey()).orElseThrow(), entry.getValue().fingerprint()))
        .filter(keyed -> keyed.order().agreement().channel().equals(channel))
        .findFirst();
  }

  @Override
  public Set<OrderNumber> known(ChannelId channel, Collection<OrderNumber> numbers) {
    return orders.values().stream()
        .filter(order -> order.agreement().channel().equals(channel))
        .map(order -> order.agreement().number())
        .filter(numbers::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public List<OrderId> pendingSince(Instant moment, int limit) {
    return orders.values().stream()
        .filter(order -> order.state() == OrderState.PAYMENT_PENDING)
        .map(Order::id)
        .filter(id -> changed.getOrDefault(id, Instant.MAX).isBefore(moment))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    return find(id);
  }

  @Override
  public void save(Order order, Change change) {
    Order saved = orders.get(order.id());
    if (saved == null || saved.version() != order.version()) {
      throw new StaleVersion("Order", order.agreement().number());
    }
    orders.put(order.id(), copy(order, order.version() + 1));
    if (change.fact() != null) {
      told.add(change.fact());
    }
  }

  private static Order copy(Order order, int version) {
    return Order.restore(
        order.agreement(),
        version,
        order.state(),
        order.lines(),
        order.payments(),
        order.cancelled(),
        order.paidForReturns());
  }
}
