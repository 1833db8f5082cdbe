package org.kontor.orders;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Offers;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;

/// Sells what it was told to.
public final class ShopWindow implements Offers {
  private final Map<Sku, Offer> offers = new ConcurrentHashMap<>();

  public void offer(String sku, String price) {
    Sku name = new Sku(sku);
    offers.put(
        name,
        new Offer(
            name,
            ProductId.next(),
            sku.toLowerCase(Locale.ROOT),
            "Lantern",
            "Red",
            null,
            Money.of(price, "EUR"),
            null,
            "Garden",
            "standard",
            500));
  }

  public void withdraw(String sku) {
    offers.remove(new Sku(sku));
  }

  @Override
  public Map<Sku, Offer> find(ChannelId channel, Collection<Sku> skus) {
    Map<Sku, Offer> found = new HashMap<>(offers);
    found.keySet().retainAll(skus);
    return found;
  }
}
