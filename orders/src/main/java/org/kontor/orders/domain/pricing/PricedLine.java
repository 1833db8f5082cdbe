package org.kontor.orders.domain.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;

/// One line with its price frozen: what the shopper agreed to pay for all its units.
///
/// @param amount unit price times quantity, as the channel shows it
/// @param discount what is taken off the amount
/// @param paid what all units cost, tax and discount included; each unit's share goes by its index
public record PricedLine(
    int line,
    Sku sku,
    String handle,
    String title,
    String options,
    @Nullable String image,
    String category,
    int weightGrams,
    int quantity,
    Money unitPrice,
    Money amount,
    Money discount,
    String taxClass,
    BigDecimal taxRate,
    Money tax,
    Money paid) {}
