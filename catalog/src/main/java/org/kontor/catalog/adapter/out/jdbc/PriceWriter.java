package org.kontor.catalog.adapter.out.jdbc;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Revision;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Ends prices and begins prices. A new one remembers the lowest of the 30 days before it
/// (Directive 98/6/EC, article 6a), so that nobody has to look back when a page is shown.
@Component
class PriceWriter {
  private final JdbcTemplate jdbc;

  PriceWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String sku, String currency) {}

  void write(List<Revision> revisions) {
    List<Object[]> ended = new ArrayList<>();
    List<Object[]> begun = new ArrayList<>();
    List<Object[]> compared = new ArrayList<>();
    for (Revision revision : revisions) {
      Timestamp at = Timestamp.from(revision.at());
      Map<Key, Price> old = prices(revision.before());
      Map<Key, Price> now = prices(revision.after());
      now.forEach((key, price) -> {
        Price was = old.get(key);
        if (was == null || !was.amount().equals(price.amount())) {
          BigDecimal amount = price.amount().amount();
          ended.add(new Object[] {at, key.sku, key.currency});
          begun.add(
              new Object[] {
                key.sku, key.currency, amount, compareAt(price), key.sku, key.currency, at, at
              });
        } else if (!price.equals(was)) {
          compared.add(new Object[] {compareAt(price), key.sku, key.currency});
        }
      });
      old.keySet().stream()
          .filter(key -> !now.containsKey(key))
          .forEach(key -> ended.add(new Object[] {at, key.sku, key.currency}));
    }
    jdbc.batchUpdate(
        "update catalog.prices set until = greatest(since, ?) where sku = ? and currency = ? and until is null",
        ended);
    jdbc.batchUpdate(
        """
        insert into catalog.prices (sku, currency, amount, compare_at, lowest_before, since)
        values (?, ?, ?, ?, (select min(amount) from catalog.prices
          where sku = ? and currency = ? and until > ?::timestamptz - interval '30 days'), ?)
        """,
        begun);
    jdbc.batchUpdate(
        "update catalog.prices set compare_at = ? where sku = ? and currency = ? and until is null",
        compared);
  }

  private static @Nullable BigDecimal compareAt(Price price) {
    return price.compareAt() == null ? null : price.compareAt().amount();
  }

  private static Map<Key, Price> prices(@Nullable Content content) {
    Map<Key, Price> prices = new HashMap<>();
    if (content != null) {
      content
          .variants()
          .forEach(variant ->
              variant
                  .prices()
                  .forEach(price ->
                      prices.put(
                          new Key(variant.sku().value(), price.currency().getCurrencyCode()),
                          price)));
    }
    return prices;
  }
}
