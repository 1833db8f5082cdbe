package org.kontor.orders.adapter.in.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kontor.catalog.Assortment;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Offers;
import org.kontor.catalog.Sku;
import org.kontor.customer.DemoChapter;
import org.kontor.customer.PostalAddress;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.Units;
import org.kontor.orders.application.CancelOrder;
import org.kontor.orders.application.CartAccess;
import org.kontor.orders.application.EditCart;
import org.kontor.orders.application.EditCart.Edit;
import org.kontor.orders.application.MoveMoney;
import org.kontor.orders.application.PlaceOrder;
import org.kontor.orders.application.QuoteDelivery;
import org.kontor.orders.domain.Order;
import org.springframework.stereotype.Component;

/// Two weeks of trade at Haldenhof: shoppers of seven channels buy garden and outdoor goods; some
/// cards are declined, some shoppers think again.
@Component
class OrdersChapter implements DemoChapter {
  private static final Set<Integer> BUSY = Set.of(9, 12, 17, 20);
  private static final Duration LATELY = Duration.ofHours(5);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<String> CHANNELS =
      List.of(
          "web-de",
          "app",
          "web-de",
          "marketplace-x",
          "store-berlin",
          "web-de",
          "app",
          "phone",
          "web-de",
          "store-hamburg",
          "web-de",
          "store-munich");

  private final EditCart edit;
  private final QuoteDelivery quote;
  private final PlaceOrder place;
  private final CancelOrder cancel;
  private final MoveMoney money;
  private final Assortment assortment;
  private final Offers offers;
  private int told;

  OrdersChapter(
      EditCart edit,
      QuoteDelivery quote,
      PlaceOrder place,
      CancelOrder cancel,
      MoveMoney money,
      Assortment assortment,
      Offers offers) {
    this.edit = edit;
    this.quote = quote;
    this.place = place;
    this.cancel = cancel;
    this.money = money;
    this.assortment = assortment;
    this.offers = offers;
  }

  @Override
  public int position() {
    return 400;
  }

  @Override
  public void live(Instant hour, Stage stage) {
    // Whoever looks at the demo at night sees fresh orders as well
    if (BUSY.contains(hour.atZone(BERLIN).getHour()) || hour.isAfter(stage.end().minus(LATELY))) {
      stage.pass(Duration.ofSeconds((told * 2_477L) % 2_100));
      buy(told, new ChannelId(CHANNELS.get(told % CHANNELS.size())), stage);
      told++;
      stage.settle();
    }
  }

  @Override
  public int catchUp() {
    return money.moveDue();
  }

  private void buy(int number, ChannelId channel, Stage stage) {
    List<EditCart.Line> lines = lines(number, channel, assortment.skusAfter(null, 400));
    if (lines.isEmpty() || !(edit.begin(channel, lines) instanceof EditCart.Result.Edited begun)) {
      return;
    }
    CartAccess cart = new CartAccess(begun.view().cart().id(), begun.token(), false);
    Household household = Household.of(number);
    edit.edit(cart, new Edit.SetContact(household.shopper()));
    edit.edit(cart, new Edit.SetAddress(household.address()));
    String option = option(number, channel, household.address(), lines);
    if (option == null) {
      return;
    }
    edit.edit(cart, new Edit.ChooseDelivery(option));
    if (number % 11 == 6) {
      pay(number, channel, cart, number % 2 == 0 ? "declined" : "insufficient_funds", "try");
    }
    if (number % 23 != 17) {
      PlaceOrder.Result result = pay(number, channel, cart, "ok", "pay");
      if (result instanceof PlaceOrder.Result.Placed placed) {
        thinkAgain(number, placed.order(), stage);
      }
    }
  }

  private PlaceOrder.Result pay(
      int number, ChannelId channel, CartAccess cart, String token, String attempt) {
    String method = number % 4 == 1 ? "paypal" : "card";
    return place.place(
        new PlaceOrder.Command(
            channel,
            cart,
            List.of(new PlaceOrder.Tender(method, token, null)),
            "demo-" + attempt + "-" + number));
  }

  private void thinkAgain(int number, Order order, Stage stage) {
    boolean whole = number % 13 == 5;
    boolean part = number % 13 == 9 && order.openUnits() > 1;
    if (whole || part) {
      stage.settle();
      stage.pass(Duration.ofMinutes(11));
      List<Units> units =
          part ? List.of(new Units(order.lines().getFirst().number(), 1)) : List.of();
      String reason = whole ? "Ordered twice by mistake" : "One is enough";
      cancel.cancel(
          new CancelOrder.Command(order.id(), units, reason, "shopper", "demo-cancel-" + number));
    }
  }

  private List<EditCart.Line> lines(int number, ChannelId channel, List<Sku> skus) {
    List<EditCart.Line> lines = new ArrayList<>();
    for (int line = 0; line <= number % 3 && !skus.isEmpty(); line++) {
      Sku sku = skus.get((number * 17 + line * 5) % skus.size());
      if (offers.find(channel, List.of(sku)).containsKey(sku)) {
        lines.add(new EditCart.Line(sku, 1 + (number + line) % 3));
      }
    }
    return lines;
  }

  private @org.jspecify.annotations.Nullable String option(
      int number, ChannelId channel, PostalAddress address, List<EditCart.Line> lines) {
    DeliveryOptions.Destination to =
        new DeliveryOptions.Destination(address.country(), address.postalCode(), null);
    if (!(quote.quote(channel, to, lines) instanceof QuoteDelivery.Result.Quoted quoted)
        || quoted.options().isEmpty()) {
      return null;
    }
    List<DeliveryOption> options = quoted.options();
    boolean collects = number % 3 == 1 || channel.value().startsWith("store-");
    return options.stream()
        .filter(option -> option.method().isCollected() == collects)
        .map(DeliveryOption::id)
        .findFirst()
        .orElse(options.get(number % options.size()).id());
  }
}
