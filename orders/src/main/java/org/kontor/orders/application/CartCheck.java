package org.kontor.orders.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Offers;
import org.kontor.catalog.Sku;
import org.kontor.inventory.StockAvailability;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.CartLine;
import org.springframework.stereotype.Component;

/// Compares a cart with what the channel sells, at which price, and how many there are.
@Component
class CartCheck {
  private final Offers offers;
  private final StockAvailability stock;

  CartCheck(Offers offers, StockAvailability stock) {
    this.offers = offers;
    this.stock = stock;
  }

  List<Refusal> problems(Cart cart) {
    List<Refusal> problems = new ArrayList<>(offerProblems(cart, offers(cart)));
    problems.addAll(shortages(cart));
    return problems;
  }

  Map<Sku, Offer> offers(Cart cart) {
    return offers.find(cart.channel(), cart.skus());
  }

  List<Refusal> offerProblems(Cart cart, Map<Sku, Offer> now) {
    List<Refusal> problems = new ArrayList<>();
    for (CartLine line : cart.lines()) {
      Offer offer = now.get(line.sku());
      if (offer == null) {
        problems.add(
            Refusal.of(
                "not_sold",
                line.title() + " is no longer sold here. Remove it to go on.",
                line.line(),
                line.sku()));
      } else if (!offer.price().equals(line.price())) {
        problems.add(
            Refusal.of(
                "price_changed",
                "The price of %s has changed from %s to %s."
                    .formatted(line.title(), line.price(), offer.price()),
                line.line(),
                line.sku()));
      }
    }
    return problems;
  }

  /// Lines of which there are fewer than wanted on the whole channel.
  List<Refusal> shortages(Cart cart) {
    Map<Sku, Integer> available =
        stock.find(cart.channel(), cart.skus()).stream()
            .collect(
                Collectors.toMap(
                    StockAvailability.Available::sku,
                    StockAvailability.Available::quantity,
                    Integer::sum));
    return cart.lines().stream()
        .filter(line -> available.getOrDefault(line.sku(), 0) < line.quantity())
        .map(line -> missing(line, available.getOrDefault(line.sku(), 0)))
        .toList();
  }

  static Refusal missing(CartLine line, int available) {
    String detail =
        available == 0
            ? line.title() + " is sold out."
            : "Of %s only %d can be had.".formatted(line.title(), available);
    return new Refusal("out_of_stock", detail, line.line(), line.sku(), available);
  }
}
