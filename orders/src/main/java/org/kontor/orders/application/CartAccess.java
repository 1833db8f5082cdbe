package org.kontor.orders.application;

import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.orders.CartId;
import org.kontor.orders.domain.cart.Carts;

/// Who asks for which cart: whoever has the token that it was begun with, or a caller trusted with
/// any.
public record CartAccess(CartId id, @Nullable String token, boolean trusted) {

  /// @throws NotFound also if the cart is there and the token isn't its own: nobody learns which
  ///   carts exist
  Carts.Kept open(Carts carts) {
    Carts.Kept kept = carts.find(id).orElseThrow(() -> new NotFound("Cart", id));
    boolean known = token == null ? trusted : Secrets.hash(token).equals(kept.tokenHash());
    if (!known) {
      throw new NotFound("Cart", id);
    }
    return kept;
  }
}
