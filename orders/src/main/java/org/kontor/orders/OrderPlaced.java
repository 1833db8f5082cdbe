package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact;

/// A shopper agreed to buy, the payment is authorised and the stock is reserved as the delivery's
/// plan says. True from the moment the order exists; fulfillment plans its work from it.
///
/// @param shipTo where it is sent; the shopper's own address, or null, if it is collected
public record OrderPlaced(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    OrderNumber number,
    ChannelId channel,
    Shopper shopper,
    @Nullable PostalAddress shipTo,
    DeliveryOption delivery,
    List<Line> lines,
    Money total)
    implements ShopperFact {

  /// @param paid what all its units cost the shopper, tax and discounts included
  public record Line(
      int line, Sku sku, String title, String options, int quantity, int weightGrams, Money paid) {}

  @Override
  public Kind kind() {
    return Kind.ORDER_PLACED;
  }

  @Override
  public String reference() {
    return number.value();
  }

  @Override
  public Map<String, String> details() {
    return Map.of(
        "channel", channel.value(),
        "total", total.toString(),
        "method", delivery.method().name(),
        "latest", delivery.promise().latest().toString());
  }
}
