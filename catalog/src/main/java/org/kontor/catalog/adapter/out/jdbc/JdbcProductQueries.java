package org.kontor.catalog.adapter.out.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.application.ProductQueries;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Folding;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Status;
import org.kontor.customer.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProductQueries implements ProductQueries {
  private static final String ROW =
      """
      select p.id, p.handle, p.title, p.image, p.variant_count, p.status, p.category, cardinality(p.hidden_on) as hidden,
        p.changed_at, v.sku,
        (select min(r.amount) from catalog.variants w join catalog.prices r on r.sku = w.sku and r.currency = ? and r.until is null
          where w.product_id = p.id) as price_from
      from catalog.products p join catalog.variants v on v.product_id = p.id and v.position = 0
      """;
  private static final int EXPORT_PAGE = 500;

  private final JdbcClient jdbc;
  private final ContentJson json;
  private final Products products;

  JdbcProductQueries(JdbcClient jdbc, ContentJson json, Products products) {
    this.jdbc = jdbc;
    this.json = json;
    this.products = products;
  }

  @Override
  public Page list(Filter filter, Currency currency, int limit) {
    List<Object> params = new ArrayList<>(List.of(currency.getCurrencyCode()));
    String where = where(filter, params);
    if (filter.after() != null) {
      where += after(filter.after(), params);
    }
    List<Row> found =
        jdbc.sql(ROW + where + " order by p.changed_at desc, p.id desc limit " + (limit + 1))
            .params(params)
            .query((row, _) -> row(row, currency))
            .list();
    boolean more = found.size() > limit;
    List<Row> rows = more ? found.subList(0, limit) : found;
    return new Page(rows, more ? cursor(rows.getLast()) : null);
  }

  private static String after(String cursor, List<Object> params) {
    try {
      String[] last =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
      params.add(Timestamp.from(Instant.parse(last[0])));
      params.add(UUID.fromString(last[1]));
      return " and (p.changed_at, p.id) < (?, ?)";
    } catch (RuntimeException e) {
      throw (NotFound) new NotFound("Page", cursor).initCause(e);
    }
  }

  private static String cursor(Row last) {
    String text = last.changedAt() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String where(Filter filter, List<Object> params) {
    StringBuilder where = new StringBuilder(" where true");
    if (filter.status() != null) {
      where.append(" and p.status = ?");
      params.add(filter.status().name());
    }
    if (!filter.category().isEmpty()) {
      where.append(" and (p.category = ? or p.category like ?)");
      params.add(filter.category());
      params.add(filter.category().replace("%", "\\%").replace("_", "\\_") + "/%");
    }
    if (filter.incomplete()) {
      where.append(" and p.incomplete");
    }
    for (String word : Folding.words(filter.q()).strip().split(" ")) {
      if (!word.isEmpty()) {
        where.append(" and p.search like ?");
        params.add("% " + word + "%");
      }
    }
    return where.toString();
  }

  private static Row row(ResultSet row, Currency currency) throws SQLException {
    var price = row.getBigDecimal("price_from");
    return new Row(
        new ProductId(row.getObject("id", UUID.class)),
        row.getString("handle"),
        row.getString("title"),
        row.getString("image"),
        row.getString("sku"),
        row.getInt("variant_count"),
        Status.valueOf(row.getString("status")),
        row.getString("category"),
        row.getInt("hidden"),
        price == null ? null : new Money(price, currency),
        row.getTimestamp("changed_at").toInstant());
  }

  @Override
  public Optional<Product> find(String handle) {
    try {
      Handle name = new Handle(handle);
      return Optional.ofNullable(products.find(List.of(name)).get(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Map<Status, Integer> counts() {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(
          status,
          jdbc.sql(
                  "select count(*) from (select 1 from catalog.products where status = ? limit ?) counted")
              .params(status.name(), MOST_COUNTED)
              .query(Integer.class)
              .single());
    }
    return counts;
  }

  @Override
  public int incomplete() {
    return jdbc.sql(
            "select count(*) from (select 1 from catalog.products where incomplete limit ?) counted")
        .param(MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Change> history(ProductId id, int limit) {
    return jdbc.sql(
            "select version, at, by, source, changes from catalog.revisions where product_id = ? order by version desc limit ?")
        .params(id.value(), limit)
        .query((row, _) ->
            new Change(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("source"),
                json.changes(row.getString("changes"))))
        .list();
  }

  @Override
  public Map<String, Integer> categories() {
    Map<String, Integer> categories = new LinkedHashMap<>();
    jdbc.sql(
            "select category, count(*) as n from catalog.products where category <> '' group by category order by category")
        .query(row -> {
          categories.put(row.getString("category"), row.getInt("n"));
        });
    return categories;
  }

  @Override
  public void each(Filter filter, Consumer<Content> product) {
    @Nullable UUID last = null;
    int read = EXPORT_PAGE;
    while (read == EXPORT_PAGE) {
      List<Object> params = new ArrayList<>();
      String where = where(filter, params);
      if (last != null) {
        where += " and p.id > ?";
        params.add(last);
      }
      List<Found> page =
          jdbc.sql(
                  "select p.id, p.content from catalog.products p"
                      + where
                      + " order by p.id limit "
                      + EXPORT_PAGE)
              .params(params)
              .query((row, _) -> new Found(row.getObject(1, UUID.class), row.getString(2)))
              .list();
      page.forEach(found -> product.accept(json.read(found.content())));
      read = page.size();
      last = page.isEmpty() ? last : page.getLast().id();
    }
  }

  private record Found(UUID id, String content) {}

  @Override
  public List<Row> find(String query, int limit) {
    String code = query.strip().toUpperCase(Locale.ROOT);
    String gtin = code.matches("\\d{8}|\\d{12,14}") ? "0".repeat(14 - code.length()) + code : "";
    List<Row> exact =
        jdbc.sql(
                ROW
                    + " where p.handle = ? or p.id in (select x.product_id from catalog.variants x where x.sku = ? or x.gtin = ?) limit ?")
            .params("EUR", query.strip().toLowerCase(Locale.ROOT), code, gtin, limit)
            .query((row, _) -> row(row, Currency.getInstance("EUR")))
            .list();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Object> params = new ArrayList<>(List.of("EUR"));
    String where = where(new Filter(query, null, "", false, null), params);
    return jdbc.sql(ROW + where + " order by p.status, p.title limit " + limit)
        .params(params)
        .query((row, _) -> row(row, Currency.getInstance("EUR")))
        .list();
  }
}
