package org.kontor.orders.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Offers;
import org.kontor.catalog.Sku;
import org.kontor.inventory.ClaimStock;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.stereotype.Service;

/// A cart is one row that is saved only if nobody saved it in between, so reading and saving need
/// no transaction around them; only giving back a hold does.
@Service
class EditCartService implements EditCart {
  static final Duration KEPT_FOR = Duration.ofDays(30);

  private final Carts carts;
  private final Offers offers;
  private final DeliveryOptions deliveryOptions;
  private final ClaimStock claims;
  private final CartPricing pricing;
  private final Transactions transactions;
  private final Clock clock;

  EditCartService(
      Carts carts,
      Offers offers,
      DeliveryOptions deliveryOptions,
      ClaimStock claims,
      CartPricing pricing,
      Transactions transactions,
      Clock clock) {
    this.carts = carts;
    this.offers = offers;
    this.deliveryOptions = deliveryOptions;
    this.claims = claims;
    this.pricing = pricing;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result begin(ChannelId channel, List<Line> lines) {
    Cart cart = Cart.begin(channel, pricing.channel(channel).currency());
    if (!lines.isEmpty()) {
      Map<Sku, Offer> found = offers.find(channel, lines.stream().map(Line::sku).toList());
      List<Refusal> reasons = new ArrayList<>();
      for (Line line : lines) {
        Offer offer = found.get(line.sku());
        if (offer == null) {
          reasons.add(notSold(line.sku()));
        } else if (cart.skus().contains(line.sku())) {
          reasons.add(namedTwice(line.sku()));
        } else {
          cart = cart.with(offer, line.quantity());
        }
      }
      if (!reasons.isEmpty()) {
        return new Result.Refused(reasons);
      }
    }
    String token = Secrets.token();
    carts.add(cart, Secrets.hash(token), expiry());
    return new Result.Edited(pricing.view(cart), token);
  }

  @Override
  public Result edit(CartAccess access, Edit edit) {
    return access.change(carts, kept -> attempt(kept, edit), Result.Edited.class::isInstance);
  }

  private Optional<Result> attempt(Carts.Kept kept, Edit edit) {
    return switch (apply(kept.cart(), edit)) {
      case Step.No no -> Optional.of(new Result.Refused(List.of(no.reason())));
      case Step.Yes yes -> {
        Cart changed = delivered(kept.cart(), yes.cart());
        yield save(kept, changed)
            ? Optional.of(new Result.Edited(pricing.view(changed), null))
            : Optional.empty();
      }
    };
  }

  @Override
  public void discard(CartAccess access) {
    Carts.Kept kept = access.open(carts);
    transactions.inOne(() -> {
      claims.releaseAll(kept.cart().id().holder());
      carts.remove(kept.cart().id());
      return true;
    });
  }

  private sealed interface Step {
    record Yes(Cart cart) implements Step {}

    record No(Refusal reason) implements Step {}
  }

  private Step apply(Cart cart, Edit edit) {
    return switch (edit) {
      case Edit.SetContact contact -> new Step.Yes(cart.boughtBy(contact.shopper()));
      case Edit.SetAddress address -> new Step.Yes(cart.sentTo(address.address()));
      case Edit.SetLine line when line.quantity() == 0 -> new Step.Yes(cart.without(line.sku()));
      case Edit.SetLine line -> {
        Offer offer = offers.find(cart.channel(), List.of(line.sku())).get(line.sku());
        yield offer == null
            ? new Step.No(notSold(line.sku()))
            : new Step.Yes(cart.with(offer, line.quantity()));
      }
      case Edit.ChooseDelivery choice -> choose(cart, choice.optionId());
    };
  }

  private Step choose(Cart cart, String optionId) {
    if (cart.lines().isEmpty()) {
      return new Step.No(Refusal.of("cart_empty", "Put something into the cart first."));
    }
    Optional<DeliveryOption> option =
        deliveryOptions.quote(cart.deliveryRequest(clock.instant()), optionId);
    return option.isPresent()
        ? new Step.Yes(cart.deliveredBy(option.get()))
        : new Step.No(
            Refusal.of(
                "delivery_unavailable",
                "This delivery can't be kept for these goods. Ask for the options again."));
  }

  /// The chosen delivery, asked for again if what is delivered or where has changed.
  private Cart delivered(Cart before, Cart after) {
    DeliveryOption chosen = after.delivery();
    if (chosen == null || !after.isDeliveredOtherwiseThan(before)) {
      return after;
    }
    return after.lines().isEmpty()
        ? after.deliveredBy(null)
        : after.deliveredBy(
            deliveryOptions
                .quote(after.deliveryRequest(clock.instant()), chosen.id())
                .orElse(null));
  }

  private boolean save(Carts.Kept before, Cart after) {
    if (before.cart().heldUntil() == null || after.heldUntil() != null) {
      return carts.save(before, after, expiry());
    }
    return transactions.inOne(() -> {
      boolean saved = carts.save(before, after, expiry());
      if (saved) {
        claims.releaseAll(after.id().holder());
      }
      return saved;
    });
  }

  /// By the day, so that the row's index entry moves once a day and not with every change.
  private Instant expiry() {
    return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(KEPT_FOR);
  }

  private static Refusal namedTwice(Sku sku) {
    return new Refusal(
        "named_twice", "Name " + sku + " once, with its whole quantity.", null, sku, null);
  }

  static Refusal notSold(Sku sku) {
    return new Refusal("not_sold", sku + " is not sold on this channel.", null, sku, null);
  }
}
