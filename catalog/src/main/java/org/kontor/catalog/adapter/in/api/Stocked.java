package org.kontor.catalog.adapter.in.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.kontor.catalog.Availabilities;
import org.kontor.catalog.Availability;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Deliverability;
import org.kontor.catalog.Deliverability.Told;
import org.kontor.catalog.Sku;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks whoever knows the stock and the ways; where nobody does, nothing can be had.
@Component
class Stocked {
  static final Told NOTHING = new Told(Availability.OUT_OF_STOCK, null);

  private final ObjectProvider<Availabilities> availabilities;
  private final ObjectProvider<Deliverability> deliverability;

  Stocked(
      ObjectProvider<Availabilities> availabilities,
      ObjectProvider<Deliverability> deliverability) {
    this.availabilities = availabilities;
    this.deliverability = deliverability;
  }

  Map<Sku, Availability> of(ChannelId channel, Collection<Sku> skus) {
    Availabilities known = availabilities.getIfAvailable();
    return known == null || skus.isEmpty() ? Map.of() : known.of(channel, skus);
  }

  Map<Sku, Told> told(Channel channel, Collection<Sku> skus) {
    Deliverability known = deliverability.getIfAvailable();
    return known == null || skus.isEmpty() ? Map.of() : known.of(channel, skus);
  }

  /// The best of several: one size in stock is a product in stock.
  static Availability best(Map<Sku, Availability> known, Collection<Sku> skus) {
    Availability best = Availability.OUT_OF_STOCK;
    for (Sku sku : skus) {
      Availability one = known.getOrDefault(sku, Availability.OUT_OF_STOCK);
      if (one.compareTo(best) < 0) {
        best = one;
      }
    }
    return best;
  }

  static String word(Availability availability) {
    return availability.name().toLowerCase(Locale.ROOT);
  }
}
