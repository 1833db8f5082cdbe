package org.kontor.orders.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Sku;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.stereotype.Service;

@Service
class CheckOutCartService implements CheckOutCart {
  private final Carts carts;
  private final CartCheck check;
  private final CartPricing pricing;
  private final StockForCart stock;
  private final Transactions transactions;
  private final Clock clock;

  CheckOutCartService(
      Carts carts,
      CartCheck check,
      CartPricing pricing,
      StockForCart stock,
      Transactions transactions,
      Clock clock) {
    this.carts = carts;
    this.check = check;
    this.pricing = pricing;
    this.stock = stock;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result checkOut(CartAccess access) {
    return access.change(carts, this::attempt, Result.Held.class::isInstance);
  }

  /// @return empty if someone changed the cart in between
  private Optional<Result> attempt(Carts.Kept kept) {
    Map<Sku, Offer> offers = check.offers(kept.cart());
    List<Refusal> gone =
        check.offerProblems(kept.cart(), offers).stream()
            .filter(problem -> problem.code().equals("not_sold"))
            .toList();
    return gone.isEmpty()
        ? hold(kept, kept.cart().repriced(offers))
        : Optional.of(new Result.Refused(gone));
  }

  private Optional<Result> hold(Carts.Kept kept, Cart cart) {
    DeliveryOption delivery = cart.delivery();
    if (delivery == null) {
      return Optional.of(new Result.Refused(List.of(Placeable.NO_DELIVERY)));
    }
    Instant now = clock.instant();
    Instant until = now.plus(pricing.channel(cart.channel()).holdFor());
    return transactions.inOneOrAgain(
        () ->
            switch (stock.take(cart.id().holder(), cart, delivery, until, now)) {
              case StockForCart.Result.Refused refused ->
                  Optional.of(new Result.Refused(refused.reasons()));
              case StockForCart.Result.Taken taken -> {
                Cart held = cart.deliveredBy(taken.delivery()).heldUntil(until);
                yield carts.save(kept, held, expiry(now))
                    ? Optional.of(new Result.Held(pricing.view(held)))
                    : Optional.empty();
              }
            },
        Optional::isPresent);
  }

  private static Instant expiry(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).plus(EditCartService.KEPT_FOR);
  }
}
