package org.kontor.orders.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.Agreement;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.SoldElsewhere;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.CartLine;
import org.kontor.orders.domain.pricing.Priced;
import org.kontor.orders.domain.pricing.TaxRates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TakeOverOrderService implements TakeOverOrder {
  private final Orders orders;
  private final Channels channels;
  private final Variants variants;
  private final DeliveryOptions deliveryOptions;
  private final StockForCart stock;
  private final TaxRates rates;
  private final Clock clock;

  TakeOverOrderService(
      Orders orders,
      Channels channels,
      Variants variants,
      DeliveryOptions deliveryOptions,
      StockForCart stock,
      TaxRates rates,
      Clock clock) {
    this.orders = orders;
    this.channels = channels;
    this.variants = variants;
    this.deliveryOptions = deliveryOptions;
    this.stock = stock;
    this.rates = rates;
    this.clock = clock;
  }

  @Override
  public Result check(Sold sold) {
    return prepare(sold) instanceof Prepared.No no ? no.result() : new Result.TakenOver();
  }

  @Override
  @Transactional
  public Result takeOver(Sold sold) {
    return switch (prepare(sold)) {
      case Prepared.No no -> no.result();
      case Prepared.Yes yes -> takeOver(sold, yes);
    };
  }

  private Result takeOver(Sold sold, Prepared.Yes yes) {
    OrderId id = OrderId.next();
    DeliveryOption delivery = yes.delivery();
    if (sold.status() == Status.OPEN) {
      switch (stock.take(id.holder(), yes.cart(), delivery, null, clock.instant())) {
        case StockForCart.Result.Taken taken -> delivery = taken.delivery();
        case StockForCart.Result.Refused refused -> {
          return new Result.Refused(refused.reasons());
        }
      }
    }
    Priced priced =
        Priced.of(
            yes.cart().lines(),
            sold.shipping(),
            sold.shipTo().country(),
            LocalDate.ofInstant(sold.placedAt(), clock.getZone()),
            yes.channel().pricesIncludeTax(),
            rates);
    Agreement agreement = agreement(id, sold, delivery, priced);
    switch (sold.status()) {
      case OPEN -> {
        Order order = SoldElsewhere.open(agreement, priced.lines());
        orders.add(order, null);
        orders.save(order, new Change(order.placed(clock.instant()), List.of(), null));
      }
      case SHIPPED -> orders.add(SoldElsewhere.delivered(agreement, priced.lines()), null);
      case CANCELLED -> orders.add(SoldElsewhere.cancelled(agreement, priced.lines()), null);
    }
    return new Result.TakenOver();
  }

  private sealed interface Prepared {
    record Yes(Channel channel, Cart cart, DeliveryOption delivery) implements Prepared {}

    record No(Result result) implements Prepared {}
  }

  private Prepared prepare(Sold sold) {
    Channel channel = channels.find(sold.channel()).orElse(null);
    if (channel == null) {
      return no(Refusal.of("unknown_channel", "There is no channel " + sold.channel()));
    }
    if (!orders.known(sold.channel(), Set.of(sold.number())).isEmpty()) {
      return new Prepared.No(new Result.Known());
    }
    Map<Sku, VariantSummary> known =
        variants.find(sold.lines().stream().map(Line::sku).distinct().toList());
    List<Refusal> reasons = new ArrayList<>();
    List<CartLine> lines = new ArrayList<>();
    for (Line line : sold.lines()) {
      int number = lines.size() + 1;
      VariantSummary variant = known.get(line.sku());
      if (variant == null) {
        reasons.add(Refusal.of("unknown_sku", "There is no SKU " + line.sku(), number, line.sku()));
      }
      lines.add(line(number, line, variant));
    }
    if (!reasons.isEmpty()) {
      return new Prepared.No(new Result.Refused(reasons));
    }
    Cart cart =
        new Cart(
            org.kontor.orders.CartId.next(),
            sold.channel(),
            sold.shipping().currency(),
            lines,
            sold.shopper(),
            sold.shipTo(),
            null,
            null);
    return delivery(sold, channel, cart);
  }

  private Prepared delivery(Sold sold, Channel channel, Cart cart) {
    if (sold.status() != Status.OPEN) {
      return new Prepared.Yes(channel, cart, past(sold));
    }
    Optional<DeliveryOption> option =
        deliveryOptions.quote(cart.deliveryRequest(clock.instant())).stream()
            .filter(candidate -> !candidate.method().isCollected())
            .findFirst();
    return option.isPresent()
        ? new Prepared.Yes(channel, cart, asSold(sold, option.get()))
        : no(Refusal.of("out_of_stock", "No location can deliver these lines: restock first."));
  }

  private static Prepared no(Refusal refusal) {
    return new Prepared.No(new Result.Refused(List.of(refusal)));
  }

  /// The channel has told the shopper what the delivery costs.
  private static DeliveryOption asSold(Sold sold, DeliveryOption option) {
    return new DeliveryOption(
        option.id(),
        option.method(),
        null,
        sold.shipping(),
        option.promise(),
        option.plan(),
        option.decision());
  }

  private static DeliveryOption past(Sold sold) {
    OffsetDateTime at = sold.placedAt().atOffset(java.time.ZoneOffset.UTC);
    return new DeliveryOption(
        "past",
        DeliveryMethod.STANDARD,
        null,
        sold.shipping(),
        new DeliveryPromise(at, at, at),
        List.of(),
        "{}");
  }

  private static CartLine line(
      int number, Line line, @org.jspecify.annotations.Nullable VariantSummary variant) {
    boolean named = !line.title().isBlank();
    return new CartLine(
        number,
        line.sku(),
        line.quantity(),
        line.unitPrice(),
        null,
        "",
        named || variant == null ? line.title() : variant.title(),
        variant == null ? "" : variant.options(),
        variant == null ? null : variant.image(),
        variant == null ? "" : variant.category(),
        "standard",
        variant == null ? 0 : variant.weightGrams());
  }

  private static Agreement agreement(
      OrderId id, Sold sold, DeliveryOption delivery, Priced priced) {
    Instant placedAt = sold.placedAt();
    return new Agreement(
        id,
        sold.number(),
        sold.channel(),
        Secrets.token(),
        placedAt,
        sold.shopper(),
        sold.shipTo(),
        sold.shipTo().country(),
        delivery,
        priced.shipping(),
        priced.totals(),
        null);
  }
}
