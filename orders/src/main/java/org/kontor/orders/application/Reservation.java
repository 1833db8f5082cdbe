package org.kontor.orders.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Money;
import org.kontor.inventory.ClaimStock;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.Agreement;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.pricing.Priced;
import org.springframework.stereotype.Component;

/// The first transaction of a placement: the key, the frozen prices, the stock and the order are
/// there together or not at all.
@Component
class Reservation {
  private final Carts carts;
  private final Orders orders;
  private final ClaimStock claims;
  private final StockForCart stock;
  private final CartCheck check;
  private final CartPricing pricing;
  private final Transactions transactions;
  private final Clock clock;

  Reservation(
      Carts carts,
      Orders orders,
      ClaimStock claims,
      StockForCart stock,
      CartCheck check,
      CartPricing pricing,
      Transactions transactions,
      Clock clock) {
    this.carts = carts;
    this.orders = orders;
    this.claims = claims;
    this.stock = stock;
    this.check = check;
    this.pricing = pricing;
    this.transactions = transactions;
    this.clock = clock;
  }

  sealed interface Result {
    record Reserved(Order order) implements Result {}

    record KeyTaken() implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  Result reserve(PlaceOrder.Command command, String fingerprint) {
    Cart cart = command.cart().open(carts).cart();
    Placeable placeable = Placeable.of(cart).orElse(null);
    if (placeable == null) {
      return new Result.Refused(Placeable.missing(cart));
    }
    Instant now = clock.instant();
    if (!cart.isHeldAt(now)) {
      List<Refusal> changed = check.offerProblems(cart, check.offers(cart));
      if (!changed.isEmpty()) {
        return new Result.Refused(changed);
      }
    }
    Priced priced = pricing.price(cart);
    OrderId id = OrderId.next();
    List<Payment> payments = new ArrayList<>();
    List<Refusal> wrong = tenders(id, command.payments(), priced.totals().total(), payments);
    if (!wrong.isEmpty()) {
      return new Result.Refused(wrong);
    }
    Orders.RequestKey key = new Orders.RequestKey(command.key(), fingerprint);
    return transactions.inOneOrAgain(
        () -> reserve(id, placeable, priced, payments, key, now),
        Result.Reserved.class::isInstance);
  }

  private Result reserve(
      OrderId id,
      Placeable placeable,
      Priced priced,
      List<Payment> payments,
      Orders.RequestKey key,
      Instant now) {
    Cart cart = placeable.cart();
    DeliveryOption delivery = placeable.delivery();
    boolean held = cart.isHeldAt(now) && claims.handOver(cart.id().holder(), id.holder());
    if (!held) {
      if (cart.heldUntil() != null) {
        claims.releaseAll(cart.id().holder());
      }
      switch (stock.take(id.holder(), cart, delivery, null, now)) {
        case StockForCart.Result.Taken taken -> delivery = taken.delivery();
        case StockForCart.Result.Refused refused -> {
          return new Result.Refused(refused.reasons());
        }
      }
    }
    Agreement agreement = agreement(id, placeable, delivery, priced, now);
    Order order = Order.pending(agreement, priced.lines(), payments);
    return orders.add(order, key) ? new Result.Reserved(order) : new Result.KeyTaken();
  }

  private Agreement agreement(
      OrderId id, Placeable placeable, DeliveryOption delivery, Priced priced, Instant now) {
    Cart cart = placeable.cart();
    Channel channel = pricing.channel(cart.channel());
    return new Agreement(
        id,
        orders.nextNumber(),
        cart.channel(),
        Secrets.token(),
        now,
        placeable.shopper(),
        cart.address(),
        cart.country(channel.country()),
        delivery,
        priced.shipping(),
        priced.totals(),
        cart.id());
  }

  /// Fills `payments` so that they add up to the total; what is wrong with them is the answer.
  private static List<Refusal> tenders(
      OrderId id, List<PlaceOrder.Tender> tenders, Money total, List<Payment> payments) {
    boolean unusable =
        tenders.stream()
            .map(PlaceOrder.Tender::amount)
            .anyMatch(amount -> amount != null && !pays(amount, total));
    if (unusable) {
      return List.of(
          Refusal.of(
              "payment_amount",
              "The amount of a payment is above zero and in %s.".formatted(total.currency())));
    }
    Money left = total;
    int open = 0;
    for (PlaceOrder.Tender tender : tenders) {
      Money amount = tender.amount();
      open += amount == null ? 1 : 0;
      left = amount == null ? left : left.minus(amount);
    }
    boolean fits =
        open == 0 ? left.isZero() : open == 1 && (tenders.size() == 1 || pays(left, total));
    if (!fits) {
      return List.of(
          Refusal.of(
              "payments_do_not_add_up",
              "The payments must add up to %s; at most one may leave its amount open."
                  .formatted(total)));
    }
    for (PlaceOrder.Tender tender : tenders) {
      int position = payments.size() + 1;
      Money amount = tender.amount() == null ? left : tender.amount();
      payments.add(Payment.pending(position, id + "-" + position, tender.method(), amount));
    }
    return List.of();
  }

  private static boolean pays(Money amount, Money total) {
    return amount.currency().equals(total.currency()) && !amount.isNegative() && !amount.isZero();
  }
}
