package org.kontor.orders.adapter.out.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.domain.OrderState;
import tools.jackson.databind.JsonNode;

/// A row of `orders.orders`: its components are the columns, in snake case.
record OrderRow(
    UUID id,
    String number,
    String channel,
    OrderState state,
    int version,
    String token,
    @Nullable String idempotencyKey,
    @Nullable String fingerprint,
    @Nullable UUID cartId,
    Instant placedAt,
    Instant changedAt,
    String email,
    String name,
    @Nullable String phone,
    String language,
    @Nullable JsonNode shipTo,
    String country,
    String deliveryMethod,
    JsonNode delivery,
    String paymentMethod,
    String currency,
    boolean taxIncluded,
    long itemsMinor,
    long discountMinor,
    long shippingMinor,
    BigDecimal shippingTaxRate,
    long shippingTaxMinor,
    long taxMinor,
    long totalMinor,
    long cancelledMinor,
    long returnsMinor,
    int waitingUnits) {}
