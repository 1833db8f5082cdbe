package org.kontor.orders.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Offers;
import org.kontor.catalog.Sku;
import org.kontor.orders.DeliveryOptions;
import org.springframework.stereotype.Service;

@Service
class QuoteDeliveryService implements QuoteDelivery {
  private final Offers offers;
  private final DeliveryOptions deliveryOptions;
  private final Clock clock;

  QuoteDeliveryService(Offers offers, DeliveryOptions deliveryOptions, Clock clock) {
    this.offers = offers;
    this.deliveryOptions = deliveryOptions;
    this.clock = clock;
  }

  @Override
  public Result quote(
      ChannelId channel,
      DeliveryOptions.@Nullable Destination destination,
      List<EditCart.Line> lines) {
    Map<Sku, Offer> found = offers.find(channel, lines.stream().map(EditCart.Line::sku).toList());
    List<Refusal> missing = new ArrayList<>();
    List<DeliveryOptions.Item> items = new ArrayList<>();
    for (EditCart.Line line : lines) {
      Offer offer = found.get(line.sku());
      if (offer == null) {
        missing.add(EditCartService.notSold(line.sku()));
      } else {
        items.add(
            new DeliveryOptions.Item(
                items.size() + 1,
                line.sku(),
                line.quantity(),
                offer.weightGrams(),
                offer.price().times(line.quantity())));
      }
    }
    return missing.isEmpty()
        ? new Result.Quoted(
            deliveryOptions.quote(
                new DeliveryOptions.Request(channel, destination, items, clock.instant())))
        : new Result.Refused(missing);
  }
}
