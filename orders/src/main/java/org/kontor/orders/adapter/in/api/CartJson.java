package org.kontor.orders.adapter.in.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.CartId;
import org.kontor.orders.application.CartView;
import org.kontor.orders.application.Refusal;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.CartLine;
import org.kontor.orders.domain.pricing.PricedLine;
import org.kontor.orders.domain.pricing.Totals;

/// A cart as the API shows it.
///
/// @param token only in the answer that begins the cart
/// @param expiresAt until when a checkout holds the stock
@JsonInclude(JsonInclude.Include.NON_NULL)
record CartJson(
    CartId id,
    @Nullable String token,
    ChannelId channel,
    String currency,
    List<Line> lines,
    @Nullable Shopper contact,
    @Nullable PostalAddress address,
    @Nullable DeliveryJson delivery,
    @Nullable Instant expiresAt,
    Totals totals,
    List<Refusal> problems) {

  /// @param discounts each with its amount and why; empty as long as nothing is taken off
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int line,
      Sku sku,
      String handle,
      String title,
      String options,
      @Nullable String image,
      int quantity,
      Money price,
      @Nullable Money compareAt,
      List<Object> discounts,
      Money tax,
      Money total,
      String availability,
      @Nullable Integer available) {}

  static CartJson of(CartView view, @Nullable String token) {
    Cart cart = view.cart();
    return new CartJson(
        cart.id(),
        token,
        cart.channel(),
        cart.currency().getCurrencyCode(),
        cart.lines().stream().map(line -> line(line, view)).toList(),
        cart.contact(),
        cart.address(),
        cart.delivery() == null ? null : DeliveryJson.of(cart.delivery()),
        cart.heldUntil(),
        view.priced().totals(),
        view.problems());
  }

  private static Line line(CartLine line, CartView view) {
    PricedLine priced =
        view.priced().lines().stream()
            .filter(candidate -> candidate.line() == line.line())
            .findFirst()
            .orElseThrow();
    Integer available =
        view.problems().stream()
            .filter(problem -> line.sku().equals(problem.sku()) && problem.available() != null)
            .map(Refusal::available)
            .findFirst()
            .orElse(null);
    return new Line(
        line.line(),
        line.sku(),
        line.handle(),
        line.title(),
        line.options(),
        line.image(),
        line.quantity(),
        line.price(),
        line.compareAt(),
        List.of(),
        priced.tax(),
        priced.paid(),
        available == null ? "available" : "short",
        available);
  }
}
