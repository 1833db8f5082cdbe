package org.kontor.catalog.adapter.out.jdbc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Folding;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.domain.Variant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps the rows that storefronts list in step with the products.
@Component
class ListingWriter {
  private final JdbcTemplate jdbc;
  private final ContentJson json;

  ListingWriter(JdbcTemplate jdbc, ContentJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void write(List<Product> products) {
    UUID[] ids = products.stream().map(product -> product.id().value()).toArray(UUID[]::new);
    jdbc.update("delete from catalog.listings where product_id = any(?)", (Object) ids);
    List<Object[]> rows = new ArrayList<>();
    for (Product product : products) {
      if (product.content().status() == Status.ACTIVE) {
        currencies(product.content()).forEach(currency -> rows.add(row(product, currency)));
      }
    }
    jdbc.batchUpdate(
        """
        insert into catalog.listings (currency, product_id, handle, title, image, brand, category, price_from,
          compare_at, skus, options, hidden_on, translations, search)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
        """,
        rows);
  }

  private static List<Currency> currencies(Content content) {
    return content.variants().stream()
        .flatMap(variant -> variant.prices().stream())
        .map(Price::currency)
        .distinct()
        .toList();
  }

  private Object[] row(Product product, Currency currency) {
    Content content = product.content();
    List<Variant> sold =
        content.variants().stream().filter(v -> v.price(currency).isPresent()).toList();
    Price cheapest =
        sold.stream()
            .flatMap(variant -> variant.price(currency).stream())
            .min(Comparator.comparing(Price::amount))
            .orElseThrow();
    return new Object[] {
      currency.getCurrencyCode(),
      product.id().value(),
      content.handle().value(),
      content.title(),
      ProductWriter.firstPicture(content),
      content.brand(),
      content.category(),
      cheapest.amount().amount(),
      compareAt(cheapest),
      sold.stream().map(variant -> variant.sku().value()).toArray(String[]::new),
      json.any(options(content.options(), sold)),
      content.hiddenOn().toArray(String[]::new),
      content.translations().isEmpty() ? null : json.any(titles(content)),
      ProductWriter.searchText(content)
    };
  }

  private static @Nullable BigDecimal compareAt(Price price) {
    return Optional.ofNullable(price.compareAt()).map(money -> money.amount()).orElse(null);
  }

  private static SortedMap<String, SortedSet<String>> options(
      List<String> names, List<Variant> variants) {
    SortedMap<String, SortedSet<String>> options = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      SortedSet<String> values = new TreeSet<>();
      for (Variant variant : variants) {
        values.add(variant.values().get(i));
      }
      options.put(Folding.fold(names.get(i)), values);
    }
    return options;
  }

  private static Map<String, String> titles(Content content) {
    Map<String, String> titles = new TreeMap<>();
    content.translations().forEach((language, texts) -> titles.put(language, texts.title()));
    return titles;
  }
}
