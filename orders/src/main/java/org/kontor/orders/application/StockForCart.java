package org.kontor.orders.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Holder;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.CartLine;
import org.springframework.stereotype.Component;

/// Takes exactly the stock that the chosen delivery plans with. Is some of it gone, the same
/// delivery is planned again, at most three times; what the shopper was told about price and date
/// stays, or it is refused. Who plans twice locks two sets of stock one after the other, and may
/// meet another who does so the other way round: both begin in a transaction that is done again.
@Component
class StockForCart {
  private static final int PLANS = 3;

  private final ClaimStock claims;
  private final DeliveryOptions deliveryOptions;
  private final CartCheck check;

  StockForCart(ClaimStock claims, DeliveryOptions deliveryOptions, CartCheck check) {
    this.claims = claims;
    this.deliveryOptions = deliveryOptions;
    this.check = check;
  }

  sealed interface Result {
    record Taken(DeliveryOption delivery) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /// @param expiresAt null for a reservation
  Result take(
      Holder holder, Cart cart, DeliveryOption chosen, @Nullable Instant expiresAt, Instant at) {
    DeliveryOption plan = chosen;
    for (int attempt = 0; attempt <= PLANS; attempt++) {
      switch (claims.claim(holder, plan.plan(), expiresAt)) {
        case ClaimStock.Result.Claimed _ -> {
          return new Result.Taken(plan);
        }
        case ClaimStock.Result.Short gone -> {
          Optional<DeliveryOption> again =
              deliveryOptions.quote(cart.deliveryRequest(at), chosen.id());
          if (again.isEmpty()) {
            return new Result.Refused(whatIsMissing(cart, gone));
          }
          if (isWorse(again.get(), chosen)) {
            return new Result.Refused(List.of(changed(again.get())));
          }
          plan = asAgreed(chosen, again.get());
        }
      }
    }
    return new Result.Refused(check.shortages(cart));
  }

  private static boolean isWorse(DeliveryOption now, DeliveryOption agreed) {
    return now.cost().compareTo(agreed.cost()) > 0
        || now.promise().latest().isAfter(agreed.promise().latest());
  }

  private static Refusal changed(DeliveryOption now) {
    return Refusal.of(
        "delivery_changed",
        "This delivery now costs %s and arrives by %s. Choose it again to agree."
            .formatted(now.cost(), now.promise().latest().toLocalDate()));
  }

  private static DeliveryOption asAgreed(DeliveryOption agreed, DeliveryOption now) {
    return new DeliveryOption(
        agreed.id(),
        agreed.method(),
        agreed.location(),
        agreed.cost(),
        agreed.promise(),
        now.plan(),
        now.decision());
  }

  private List<Refusal> whatIsMissing(Cart cart, ClaimStock.Result.Short gone) {
    List<Refusal> missing = check.shortages(cart);
    if (!missing.isEmpty()) {
      return missing;
    }
    return gone.shortages().stream()
        .flatMap(row ->
            cart.lines().stream()
                .filter(line -> line.sku().equals(row.sku()))
                .map((CartLine line) -> CartCheck.missing(line, row.available())))
        .distinct()
        .toList();
  }
}
