package org.kontor.orders.application;

import java.time.Instant;
import java.util.List;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.OrderNumber;

/// Takes over an order that another channel sold and was paid for. One that is open goes the normal
/// way from here: its stock is reserved and it is told to everyone. One that was shipped or
/// cancelled there becomes history: nothing moves and nobody is told.
///
/// Refuses unknown channels and SKUs, and an open order whose stock isn't there. An order that the
/// channel's number names already stays as it is.
public interface TakeOverOrder {
  /// Says what [#takeOver] would do, and does nothing.
  Result check(Sold sold);

  Result takeOver(Sold sold);

  /// @param shipping, `unitPrice` with or without tax as the channel's prices
  record Sold(
      ChannelId channel,
      OrderNumber number,
      Instant placedAt,
      Shopper shopper,
      PostalAddress shipTo,
      List<Line> lines,
      Money shipping,
      Status status) {}

  record Line(Sku sku, String title, int quantity, Money unitPrice) {}

  enum Status {
    OPEN,
    SHIPPED,
    CANCELLED
  }

  sealed interface Result {
    record TakenOver() implements Result {}

    record Known() implements Result {}

    /// @param reasons their `line` is the index of the line, from 1
    record Refused(List<Refusal> reasons) implements Result {}
  }
}
