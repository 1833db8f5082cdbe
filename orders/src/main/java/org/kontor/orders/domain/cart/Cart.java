package org.kontor.orders.domain.cart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.inventory.Coordinates;
import org.kontor.orders.CartId;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;

/// What a shopper is about to buy. It begins empty or with lines, learns who buys and where it
/// goes, and gets one of the delivery options; a checkout then holds exactly that option's stock
/// for a while. Whatever changes what is delivered or where, drops the hold and asks for the option
/// anew. It ends as an order, or forgotten.
///
/// @param heldUntil until when a checkout's hold keeps the stock; null if there is none
public record Cart(
    CartId id,
    ChannelId channel,
    Currency currency,
    List<CartLine> lines,
    @Nullable Shopper contact,
    @Nullable PostalAddress address,
    @Nullable DeliveryOption delivery,
    @Nullable Instant heldUntil) {

  /// Even a wholesale order that is imported has fewer lines.
  public static final int MOST_LINES = 2_000;

  public Cart {
    lines = List.copyOf(lines);
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("A cart has at most " + MOST_LINES + " lines");
    }
  }

  public static Cart begin(ChannelId channel, Currency currency) {
    return new Cart(CartId.next(), channel, currency, List.of(), null, null, null, null);
  }

  /// With so many pieces of what the channel offers; replaces the quantity of a line that is there.
  public Cart with(Offer offer, int quantity) {
    int number = lines.stream().mapToInt(CartLine::line).max().orElse(0) + 1;
    List<CartLine> changed = new ArrayList<>();
    boolean found = false;
    for (CartLine line : lines) {
      boolean same = line.sku().equals(offer.sku());
      found |= same;
      changed.add(same ? CartLine.of(line.line(), offer, quantity) : line);
    }
    if (!found) {
      changed.add(CartLine.of(number, offer, quantity));
    }
    return withLines(changed);
  }

  public Cart without(Sku sku) {
    return withLines(lines.stream().filter(line -> !line.sku().equals(sku)).toList());
  }

  /// With the prices of now; a line that the channel no longer offers stays as it was.
  public Cart repriced(Map<Sku, Offer> offers) {
    List<CartLine> fresh = new ArrayList<>();
    for (CartLine line : lines) {
      Offer offer = offers.get(line.sku());
      fresh.add(offer == null ? line : CartLine.of(line.line(), offer, line.quantity()));
    }
    return fresh.equals(lines) ? this : withLines(fresh);
  }

  public Cart boughtBy(Shopper shopper) {
    return new Cart(id, channel, currency, lines, shopper, address, delivery, heldUntil);
  }

  public Cart sentTo(PostalAddress destination) {
    return new Cart(id, channel, currency, lines, contact, destination, delivery, null);
  }

  public Cart deliveredBy(@Nullable DeliveryOption option) {
    return new Cart(id, channel, currency, lines, contact, address, option, null);
  }

  public Cart heldUntil(@Nullable Instant moment) {
    return new Cart(id, channel, currency, lines, contact, address, delivery, moment);
  }

  private Cart withLines(List<CartLine> changed) {
    return new Cart(id, channel, currency, changed, contact, address, delivery, null);
  }

  public boolean isHeldAt(Instant moment) {
    return heldUntil != null && heldUntil.isAfter(moment);
  }

  /// True if what is delivered, or where, differs: then the chosen option has to be asked for
  /// again.
  public boolean isDeliveredOtherwiseThan(Cart other) {
    return !lines.equals(other.lines) || !java.util.Objects.equals(address, other.address);
  }

  public Collection<Sku> skus() {
    return lines.stream().map(CartLine::sku).toList();
  }

  public Money shipping() {
    return delivery == null ? Money.zero(currency) : delivery.cost();
  }

  /// The country whose taxes apply: the shopper's, or the channel's own.
  public String country(String channelsOwn) {
    return address == null ? channelsOwn : address.country();
  }

  /// What fulfillment is asked about this cart.
  public DeliveryOptions.Request deliveryRequest(Instant at) {
    DeliveryOptions.Destination destination =
        address == null
            ? null
            : new DeliveryOptions.Destination(
                address.country(), address.postalCode(), (Coordinates) null);
    List<DeliveryOptions.Item> items =
        lines.stream()
            .map(line ->
                new DeliveryOptions.Item(
                    line.line(), line.sku(), line.quantity(), line.weightGrams(), line.amount()))
            .toList();
    return new DeliveryOptions.Request(channel, destination, items, at);
  }
}
