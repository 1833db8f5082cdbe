package org.kontor.orders.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.customer.NotFound;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.pricing.Priced;
import org.kontor.orders.domain.pricing.TaxRates;
import org.springframework.stereotype.Component;

/// What a cart costs under its channel's terms.
@Component
class CartPricing {
  private final Channels channels;
  private final TaxRates rates;
  private final Clock clock;

  CartPricing(Channels channels, TaxRates rates, Clock clock) {
    this.channels = channels;
    this.rates = rates;
    this.clock = clock;
  }

  Channel channel(ChannelId id) {
    return channels.find(id).orElseThrow(() -> new NotFound("Channel", id));
  }

  Priced price(Cart cart) {
    Channel channel = channel(cart.channel());
    return Priced.of(
        cart.lines(),
        cart.shipping(),
        cart.country(channel.country()),
        LocalDate.now(clock),
        channel.pricesIncludeTax(),
        rates);
  }

  CartView view(Cart cart) {
    return new CartView(cart, price(cart), List.of());
  }
}
