package org.kontor.catalog;

import org.jspecify.annotations.Nullable;

/// What people need to see to recognise a variant, sold at present or not: for pick lists, stock
/// pages and returns.
///
/// @param options what tells it apart, such as `Red / M`; empty if it's the only one
/// @param image address of a small picture that the console may show
public record VariantSummary(
    Sku sku,
    ProductId product,
    String title,
    String options,
    @Nullable Gtin gtin,
    @Nullable String image,
    String category,
    int weightGrams) {}
