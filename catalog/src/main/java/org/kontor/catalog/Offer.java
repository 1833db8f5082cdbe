package org.kontor.catalog;

import org.jspecify.annotations.Nullable;

/// One variant as one channel sells it right now, with its price. A variant that is a draft,
/// archived, not listed on the channel or has no price in its currency has no offer.
///
/// @param title the product's title; `options` is what tells the variant apart, such as `Red / M`,
///   empty if it's the only one
/// @param price for one piece, in the channel's currency, with or without tax as the channel says
/// @param category the category's path, such as `Apparel/Shirts`, empty if it has none: policies go
///   by it
/// @param taxClass `standard`, `reduced`, `zero` ...: which of a country's rates applies
/// @param weightGrams of one piece with its packing; 0 if unknown
public record Offer(
    Sku sku,
    ProductId product,
    String handle,
    String title,
    String options,
    @Nullable String image,
    Money price,
    @Nullable Money compareAt,
    String category,
    String taxClass,
    int weightGrams) {}
