package org.kontor.orders.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.CartId;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.pricing.Charge;
import org.kontor.orders.domain.pricing.Totals;

/// What a shopper agreed to: frozen when the order is placed.
///
/// @param token what the shopper's own access goes by
/// @param shipTo the shopper's address; null if none was needed
/// @param country whose taxes were charged
/// @param cart what it was placed from; null if it came otherwise
public record Agreement(
    OrderId id,
    OrderNumber number,
    ChannelId channel,
    String token,
    Instant placedAt,
    Shopper shopper,
    @Nullable PostalAddress shipTo,
    String country,
    DeliveryOption delivery,
    Charge shipping,
    Totals totals,
    @Nullable CartId cart) {}
