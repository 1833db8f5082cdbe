package org.kontor.orders.application;

import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;

/// Why something can't be done, for machines and for the person who asked.
///
/// @param code a word that stays: `out_of_stock`, `price_changed`, `unknown_coupon`
/// @param detail what it is and what to do
/// @param line which line; null if it is about the whole
/// @param available how many could be had; null if it isn't about stock
public record Refusal(
    String code,
    String detail,
    @Nullable Integer line,
    @Nullable Sku sku,
    @Nullable Integer available) {

  public static Refusal of(String code, String detail) {
    return new Refusal(code, detail, null, null, null);
  }

  static Refusal of(String code, String detail, int line, Sku sku) {
    return new Refusal(code, detail, line, sku, null);
  }
}
