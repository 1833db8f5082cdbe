package org.kontor.catalog.adapter.in.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.application.KeepPicture;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.SaveProduct;
import org.kontor.catalog.application.SaveProduct.Result;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.domain.Variant;
import org.kontor.customer.DemoChapter;
import org.springframework.stereotype.Component;

/// Haldenhof opens its channels, describes its range in the weeks before autumn, and lowers a few
/// prices.
@Component
class CatalogChapter implements DemoChapter {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Author KATRIN = Author.console("katrin.vogel");
  private static final Instant SUMMER = Instant.parse("2026-08-03T08:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2026-10-05T08:00:00Z");

  private final OpenChannel openChannel;
  private final SaveProduct saveProduct;
  private final KeepPicture keepPicture;

  CatalogChapter(OpenChannel openChannel, SaveProduct saveProduct, KeepPicture keepPicture) {
    this.openChannel = openChannel;
    this.saveProduct = saveProduct;
    this.keepPicture = keepPicture;
  }

  @Override
  public int position() {
    return 200;
  }

  @Override
  public void prepare(Stage stage) {
    stage.at(SUMMER);
    openChannels();
    HaldenhofRange range = new HaldenhofRange(keepPicture);
    List<Priced> toLower = new ArrayList<>();
    int number = 0;
    for (Content product : range.products()) {
      stage.at(SUMMER.plus(Duration.ofMinutes(37L * number++)));
      Result.Saved made =
          (Result.Saved) saveProduct.save(new SaveProduct.Command(null, 0, product, KATRIN));
      if (number % 9 == 4 && product.status() == Status.ACTIVE) {
        toLower.add(new Priced(made.product(), product));
      }
    }
    stage.at(AUTUMN);
    toLower.forEach(this::lowerPrice);
  }

  private record Priced(ProductId id, Content content) {}

  private void openChannels() {
    open("web-de", "Web shop", Channel.Kind.WEB, "en", 10);
    open("app", "App", Channel.Kind.APP, "en", 10);
    open("marketplace-x", "Marketplace X", Channel.Kind.MARKETPLACE, "de", 10);
    open("phone", "Phone orders", Channel.Kind.PHONE, "de", 30);
    open("store-berlin", "Store Berlin", Channel.Kind.STORE, "de", 20);
    open("store-hamburg", "Store Hamburg", Channel.Kind.STORE, "de", 20);
    open("store-munich", "Store Munich", Channel.Kind.STORE, "de", 20);
  }

  private int opened;

  private void open(String id, String name, Channel.Kind kind, String language, int holdMinutes) {
    openChannel.open(
        new Channel(
            new ChannelId(id),
            name,
            kind,
            EUR,
            "DE",
            true,
            language,
            BERLIN,
            Duration.ofMinutes(holdMinutes)),
        ++opened);
  }

  /// A tenth off, so that there is a price before and a lowest of thirty days.
  private void lowerPrice(Priced product) {
    List<Variant> variants =
        product.content().variants().stream().map(CatalogChapter::cheaper).toList();
    saveProduct.save(
        new SaveProduct.Command(product.id(), 1, product.content().with(variants), KATRIN));
  }

  private static Variant cheaper(Variant variant) {
    List<Price> prices =
        variant.prices().stream()
            .map(price ->
                new Price(
                    Money.ofMinor(price.amount().minor() * 9 / 10 / 10 * 10, EUR), price.amount()))
            .toList();
    return variant.with(prices);
  }
}
