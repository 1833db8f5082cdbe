package org.kontor.orders.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.customer.Shopper;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.domain.cart.Cart;

/// A cart that has all that an order needs.
record Placeable(Cart cart, Shopper shopper, DeliveryOption delivery) {
  static final Refusal NO_DELIVERY =
      Refusal.of("delivery_missing", "Choose a delivery option first.");

  /// @return empty if anything is missing; then [#missing] says what
  static Optional<Placeable> of(Cart cart) {
    Shopper shopper = cart.contact();
    DeliveryOption delivery = cart.delivery();
    return shopper == null || delivery == null || !missing(cart).isEmpty()
        ? Optional.empty()
        : Optional.of(new Placeable(cart, shopper, delivery));
  }

  static List<Refusal> missing(Cart cart) {
    List<Refusal> missing = new ArrayList<>();
    if (cart.lines().isEmpty()) {
      missing.add(Refusal.of("cart_empty", "Put something into the cart first."));
    }
    if (cart.contact() == null) {
      missing.add(Refusal.of("contact_missing", "Say who buys: name and e-mail address."));
    }
    DeliveryOption delivery = cart.delivery();
    if (delivery == null) {
      missing.add(NO_DELIVERY);
    } else if (cart.address() == null && !delivery.method().isCollected()) {
      missing.add(Refusal.of("address_missing", "Say where it should go."));
    }
    return missing;
  }
}
