package org.kontor.orders.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// All orders. Saving one publishes its fact and schedules its money in the same transaction.
public interface Orders {
  /// Numbers rise, and may leave gaps.
  OrderNumber nextNumber();

  /// @param key by which the channel recognises its request; null if it has none
  /// @return false, and nothing added, if the key is taken: by an order, or by a request that was
  ///   refused
  boolean add(Order order, @Nullable RequestKey key);

  Optional<Order> find(OrderId id);

  /// Kontor's own numbers name one order; those of other channels may be the same on two.
  List<Order> find(OrderNumber number);

  Optional<Keyed> find(ChannelId channel, String key);

  /// Which of these a channel has already.
  Set<OrderNumber> known(ChannelId channel, Collection<OrderNumber> numbers);

  /// Orders whose payment has been pending since before the given moment, the oldest first.
  List<OrderId> pendingSince(Instant moment, int limit);

  /// Notes that an order concerns these locations, too: whoever works there may see it. Where it
  /// was planned from and where it is collected is known since it was added.
  void concern(OrderId order, Collection<LocationId> locations);

  /// Notes that nobody came for what was ready.
  void uncollected(OrderId order, Instant at);

  /// For a change that nobody may make in between: waits for whoever is at it.
  Optional<Order> lock(OrderId id);

  /// @throws org.kontor.customer.StaleVersion if someone saved it since
  void save(Order order, Change change);

  /// @param fingerprint tells whether a request with this key is the same one
  record RequestKey(String value, String fingerprint) {}

  record Keyed(Order order, String fingerprint) {}
}
