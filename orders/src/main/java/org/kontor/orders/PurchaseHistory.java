package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;

/// What was bought and has reached the shopper: asked by whoever has to decide what may come back
/// and what is owed for it.
public interface PurchaseHistory {
  Optional<Purchase> find(OrderNumber number);

  Optional<Purchase> find(OrderId id);

  /// @param token what the shopper's own access goes by; compare it before telling a shopper
  ///   anything
  record Purchase(
      OrderId id,
      OrderNumber number,
      String token,
      ChannelId channel,
      Shopper shopper,
      @Nullable PostalAddress shipTo,
      Instant placedAt,
      Money refundable,
      List<Line> lines) {}

  /// @param delivered units that were shipped or handed over; only these can come back
  /// @param deliveredAt when the last of them were; null if none
  /// @param refunded of how many delivered units the price has been given back
  /// @param paid the frozen price of all `ordered` units, tax and discounts included: unit shares
  ///   by [Money#shareOfUnits(int, int, int)]. What was delivered was charged from the highest
  ///   index down; what comes back takes its shares in the same order
  record Line(
      int line,
      Sku sku,
      String title,
      String options,
      String category,
      int ordered,
      int cancelled,
      int delivered,
      int returned,
      int refunded,
      @Nullable Instant deliveredAt,
      Money paid) {}
}
