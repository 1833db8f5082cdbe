package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// What was agreed with the shopper about one order: what goes where, how, and by when.
///
/// @param collectAt where the shopper comes for it; null if it is brought
/// @param promise as it was shown at checkout; it never changes, a slip is noted beside it
public record Delivery(
    OrderId order,
    OrderNumber number,
    ChannelId channel,
    Shopper shopper,
    @Nullable PostalAddress shipTo,
    DeliveryMethod method,
    @Nullable LocationId collectAt,
    DeliveryPromise promise,
    Instant placedAt,
    List<Item> items) {

  public record Item(
      int line, Sku sku, String title, String options, int quantity, int weightGrams) {}

  public Transition.Way way() {
    return method.isCollected() ? Transition.Way.PICKUP : Transition.Way.PARCEL;
  }

  public Item item(int line) {
    return items.stream().filter(i -> i.line() == line).findFirst().orElseThrow();
  }
}
