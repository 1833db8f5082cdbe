package org.kontor.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Coordinates;

/// Declared here, answered by fulfillment: how goods could reach a shopper, at what cost and by
/// when. The same answer on the product page, in the cart and at checkout.
public interface DeliveryOptions {
  /// All options that can be kept at this moment, the cheapest first; empty if there is none.
  List<DeliveryOption> quote(Request request);

  /// One of them again: when it is chosen, and when it must be planned anew because stock is gone.
  Optional<DeliveryOption> quote(Request request, String optionId);

  /// @param destination where it should go, or near where it is collected; null if not yet known
  record Request(
      ChannelId channel, @Nullable Destination destination, List<Item> items, Instant at) {}

  /// @param country ISO 3166-1 alpha-2
  record Destination(
      String country, @Nullable String postalCode, @Nullable Coordinates coordinates) {}

  /// @param price of all its units, as the channel shows it
  record Item(int line, Sku sku, int quantity, int weightGrams, Money price) {}
}
