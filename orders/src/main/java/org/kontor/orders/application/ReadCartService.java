package org.kontor.orders.application;

import java.util.List;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.stereotype.Service;

@Service
class ReadCartService implements ReadCart {
  private final Carts carts;
  private final CartPricing pricing;
  private final CartCheck check;

  ReadCartService(Carts carts, CartPricing pricing, CartCheck check) {
    this.carts = carts;
    this.pricing = pricing;
    this.check = check;
  }

  @Override
  public CartView read(CartAccess access) {
    Cart cart = access.open(carts).cart();
    List<Refusal> problems = cart.lines().isEmpty() ? List.of() : check.problems(cart);
    return new CartView(cart, pricing.price(cart), problems);
  }
}
