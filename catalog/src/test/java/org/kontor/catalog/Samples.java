package org.kontor.catalog;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Seo;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.domain.Variant;

/// Things that many tests need one of.
public final class Samples {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final ChannelId WEB = new ChannelId("web-de");

  private Samples() {}

  public static Channel webShop() {
    return new Channel(
        WEB,
        "Web shop",
        Channel.Kind.WEB,
        EUR,
        "DE",
        true,
        "en",
        ZoneId.of("Europe/Berlin"),
        Duration.ofMinutes(10));
  }

  public static Content tent(String handle, String skuPrefix) {
    return new Content(
        new Handle(handle),
        Status.DRAFT,
        "Lichtung 2 tent",
        "<p>Dry.</p>",
        "Haldenhof",
        "Tent",
        "Outdoor/Tents",
        List.of("camping"),
        List.of("Colour"),
        List.of(
            variant(skuPrefix + "-MOSS", "Moss", "4006381333931"),
            variant(skuPrefix + "-SAND", "Sand", null)),
        List.of(new Picture("/media/tent.svg", "A tent")),
        Seo.NONE,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>());
  }

  public static Variant variant(String sku, String colour, String gtin) {
    return new Variant(
        new Sku(sku),
        gtin == null ? null : new Gtin(gtin),
        List.of(colour),
        List.of(new Price(Money.ofMinor(24900, EUR), null)),
        2150,
        "standard",
        null,
        new TreeMap<>());
  }
}
