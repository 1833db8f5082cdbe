package org.kontor.catalog.adapter.out.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.application.StorefrontQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcStorefront implements StorefrontQueries {
  private static final int FACET_VALUES = 30;

  private final JdbcClient jdbc;
  private final ContentJson json;
  private final TransactionTemplate transaction;
  private final Cache<String, List<Facet>> facets =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).maximumSize(500).build();

  JdbcStorefront(JdbcClient jdbc, ContentJson json, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = transaction;
  }

  @Override
  public Optional<Sold> product(Channel channel, String handle) {
    return jdbc.sql(
            """
            select p.version, p.content, (
              select string_agg(r.sku || chr(9) || coalesce(r.lowest_before, r.amount), chr(10))
              from catalog.variants v join catalog.prices r on r.sku = v.sku and r.currency = ? and r.until is null
              where v.product_id = p.id) as lowest
            from catalog.products p
            where p.handle = ? and p.status = 'ACTIVE' and not (? = any(p.hidden_on))
            """)
        .params(channel.currency().getCurrencyCode(), handle, channel.id().value())
        .query((row, _) -> sold(row, channel.currency()))
        .optional();
  }

  private Sold sold(ResultSet row, Currency currency) throws SQLException {
    Map<Sku, Money> lowest = new HashMap<>();
    String lines = row.getString("lowest");
    if (lines != null) {
      for (String line : lines.split("\n")) {
        String[] cells = line.split("\t");
        lowest.put(new Sku(cells[0]), new Money(new BigDecimal(cells[1]), currency));
      }
    }
    return new Sold(json.read(row.getString("content")), row.getInt("version"), lowest);
  }

  @Override
  public Page search(Channel channel, Search search) {
    ListingSql sql = ListingSql.asWritten(channel, search);
    Page page = page(channel, search, sql);
    if (!page.items().isEmpty() || search.q().isEmpty() || search.after() != null) {
      return page;
    }
    return forgiving(() -> page(channel, search, ListingSql.forgiving(channel, search)));
  }

  private <T> T forgiving(java.util.function.Supplier<T> query) {
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> {
          // How like a word must be; it holds for this transaction only
          jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
              .query(String.class)
              .single();
          return query.get();
        }));
  }

  private Page page(Channel channel, Search search, ListingSql sql) {
    List<Found> found =
        jdbc.sql(
                "select product_id, handle, title, translations, image, price_from, compare_at, skus from catalog.listings l where "
                    + sql.where()
                    + sql.order())
            .params(sql.params())
            .query((row, _) -> found(row, channel.currency()))
            .list();
    boolean more = found.size() > search.limit();
    List<Found> shown = more ? found.subList(0, search.limit()) : found;
    String next = more ? sql.cursor(shown.getLast().id(), shown.getLast().item()) : null;
    return new Page(shown.stream().map(Found::item).toList(), next);
  }

  private record Found(String id, Item item) {}

  private Found found(ResultSet row, Currency currency) throws SQLException {
    @Nullable BigDecimal compareAt = row.getBigDecimal("compare_at");
    String translations = row.getString("translations");
    List<Sku> skus = new ArrayList<>();
    for (String sku : (String[]) row.getArray("skus").getArray()) {
      skus.add(new Sku(sku));
    }
    return new Found(
        row.getString("product_id"),
        new Item(
            row.getString("handle"),
            row.getString("title"),
            translations == null ? Map.of() : json.titles(translations),
            row.getString("image"),
            new Money(row.getBigDecimal("price_from"), currency),
            compareAt == null ? null : new Money(compareAt, currency),
            skus));
  }

  @Override
  public List<Facet> facets(Channel channel, Search search) {
    ListingSql sql = ListingSql.asWritten(channel, search);
    return facets.get(sql.where() + sql.filterParams(), _ -> count(sql));
  }

  private List<Facet> count(ListingSql sql) {
    Map<String, List<Value>> values = new LinkedHashMap<>();
    jdbc.sql(
            """
            with hits as materialized (select l.options, l.brand, l.category from catalog.listings l where %s limit 5000),
            named as (
              select 'category' as name, category as value from hits
              union all select 'brand', brand from hits
              union all select 'option.' || o.key, v.value from hits, jsonb_each(options) o, jsonb_array_elements_text(o.value) v)
            select name, value, count(*) as n from named where value <> '' group by name, value order by name, n desc, value
            """
                .formatted(sql.filterWhere()))
        .params(sql.filterParams())
        .query(row -> {
          List<Value> of = values.computeIfAbsent(row.getString("name"), _ -> new ArrayList<>());
          if (of.size() < FACET_VALUES) {
            of.add(new Value(row.getString("value"), row.getInt("n")));
          }
        });
    List<Facet> counted = new ArrayList<>();
    values.forEach((name, of) -> counted.add(new Facet(name, of)));
    return counted;
  }

  @Override
  public Map<String, Integer> categories(Channel channel) {
    Map<String, Integer> categories = new LinkedHashMap<>();
    jdbc.sql(
            """
            select category, count(*) as n from catalog.listings
            where currency = ? and category <> '' and not (? = any(hidden_on)) group by category order by category
            """)
        .params(channel.currency().getCurrencyCode(), channel.id().value())
        .query(row -> {
          categories.put(row.getString("category"), row.getInt("n"));
        });
    return categories;
  }

  @Override
  public List<String> handles(Channel channel, int limit) {
    return jdbc.sql(
            "select handle from catalog.listings where currency = ? and not (? = any(hidden_on)) order by product_id desc limit ?")
        .params(channel.currency().getCurrencyCode(), channel.id().value(), limit)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
