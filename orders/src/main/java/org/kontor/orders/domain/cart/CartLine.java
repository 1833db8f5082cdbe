package org.kontor.orders.domain.cart;

import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Sku;

/// So many pieces of one variant, at the price that the channel showed when the line was last
/// changed.
///
/// @param line keeps its number while the cart lives, and becomes the order's line
public record CartLine(
    int line,
    Sku sku,
    int quantity,
    Money price,
    @Nullable Money compareAt,
    String handle,
    String title,
    String options,
    @Nullable String image,
    String category,
    String taxClass,
    int weightGrams) {

  static CartLine of(int line, Offer offer, int quantity) {
    return new CartLine(
        line,
        offer.sku(),
        quantity,
        offer.price(),
        offer.compareAt(),
        offer.handle(),
        offer.title(),
        offer.options(),
        offer.image(),
        offer.category(),
        offer.taxClass(),
        offer.weightGrams());
  }

  public Money amount() {
    return price.times(quantity);
  }
}
