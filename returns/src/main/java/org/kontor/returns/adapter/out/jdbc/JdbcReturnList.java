package org.kontor.returns.adapter.out.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.returns.ReturnId;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.ReturnList;
import org.kontor.returns.application.ReturnQueries.Filter;
import org.kontor.returns.application.ReturnQueries.HistoryEntry;
import org.kontor.returns.application.ReturnQueries.Page;
import org.kontor.returns.application.ReturnQueries.Row;
import org.kontor.returns.application.ReturnQueries.View;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages go by (time, id), the newest first; a cursor is the last row's.
@Component
class JdbcReturnList implements ReturnList {
  private static final String ROWS =
      """
      select r.id, r.number, r.order_number, r.shopper ->> 'name' as shopper, r.state, r.method,
        r.requested_at, r.expires_at, r.location, r.currency, l.units, l.received, l.titles,
        (r.refund -> 'shares' ->> 'amount')::numeric - (r.refund -> 'fee' ->> 'amount')::numeric as refund,
        case when r.refund is null and r.inspection is not null then greatest(0, l.shares - l.fee) end as expected
      from returns.returns r
      cross join lateral
        (select sum(quantity)::int as units, sum(received)::int as received, string_agg(title, ', ' order by line) as titles,
           sum(paid * accepted / ordered) as shares, max(fee) filter (where accepted > 0) as fee
         from returns.return_lines where return_id = r.id) l
      """;
  private static final String NEWEST = " order by r.requested_at desc, r.id desc limit :limit";

  private final JdbcClient jdbc;

  JdbcReturnList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Page list(Filter filter, @Nullable String after, int limit) {
    Map<String, Object> params = new HashMap<>();
    String where = where(filter, params);
    Optional<Cursor> cursor = Cursor.read(after);
    cursor.ifPresent(one -> {
      params.put("at", Timestamp.from(one.at()));
      params.put("id", one.id());
    });
    if (cursor.isPresent()) {
      where += " and (r.requested_at, r.id) < (:at, :id)";
    }
    params.put("limit", limit + 1);
    List<Keyed> found =
        jdbc.sql(ROWS + where + NEWEST).params(params).query(JdbcReturnList::keyed).list();
    List<Keyed> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        page.stream().map(Keyed::row).toList(),
        found.size() > limit ? page.getLast().cursor().write() : null);
  }

  private static String where(Filter filter, Map<String, Object> params) {
    StringBuilder where = new StringBuilder(" where r.state in (:states)");
    params.put("states", filter.view().states().stream().map(Enum::name).toList());
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(" and ").append(matches(text, params));
    }
    Set<LocationId> stores = filter.stores();
    if (stores != null) {
      where.append(" and (r.location is null or r.location in (:stores))");
      params.put(
          "stores",
          stores.isEmpty() ? List.of("") : stores.stream().map(LocationId::value).toList());
    }
    return where.toString();
  }

  private static String matches(String text, Map<String, Object> params) {
    String upper = text.toUpperCase(Locale.ROOT);
    params.put("number", upper);
    params.put("prefix", upper.replaceAll("([%_\\\\])", "\\\\$1") + "%");
    params.put("email", text.toLowerCase(Locale.ROOT));
    return "(r.number = :number or r.order_number like :prefix or r.shopper ->> 'email' = :email)";
  }

  @Override
  public Map<View, Integer> counts(Filter filter, int cap) {
    Map<View, Integer> counts = new EnumMap<>(View.class);
    for (View view : View.values()) {
      Map<String, Object> params = new HashMap<>();
      String where = where(new Filter(view, filter.text(), filter.stores()), params);
      params.put("limit", cap);
      counts.put(
          view,
          jdbc.sql(
                  "select count(*) from (select 1 from returns.returns r"
                      + where
                      + " limit :limit)")
              .params(params)
              .query(Integer.class)
              .single());
    }
    return counts;
  }

  @Override
  public List<Row> ofOrder(OrderId order) {
    return jdbc.sql(ROWS + " where r.order_id = :order" + NEWEST)
        .param("order", order.value())
        .param("limit", 100)
        .query(JdbcReturnList::row)
        .list();
  }

  @Override
  public List<Row> search(String text, int limit) {
    Map<String, Object> params = new HashMap<>();
    String where = " where " + matches(text.strip(), params);
    params.put("limit", limit);
    return jdbc.sql(
            ROWS
                + where
                + " order by (r.state in ('CLOSED', 'REJECTED', 'CANCELLED', 'EXPIRED')), r.requested_at desc"
                + " limit :limit")
        .params(params)
        .query(JdbcReturnList::row)
        .list();
  }

  @Override
  public List<HistoryEntry> history(ReturnId id) {
    return jdbc.sql(
            """
            select became, at, by, note from returns.history
            where return_id = :id order by position desc
            """)
        .param("id", id.value())
        .query((row, _) ->
            new HistoryEntry(
                ReturnState.valueOf(row.getString("became")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("note")))
        .list();
  }

  private static Keyed keyed(ResultSet row, int number) throws SQLException {
    Row read = row(row, number);
    return new Keyed(read, new Cursor(read.requestedAt(), row.getObject("id", UUID.class)));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Timestamp expires = row.getTimestamp("expires_at");
    return new Row(
        new RmaNumber(row.getString("number")),
        row.getString("order_number"),
        row.getString("shopper"),
        ReturnState.valueOf(row.getString("state")),
        ReturnMethod.valueOf(row.getString("method")),
        row.getTimestamp("requested_at").toInstant(),
        expires == null ? null : expires.toInstant(),
        row.getString("location"),
        row.getInt("units"),
        row.getObject("received", Integer.class),
        row.getString("titles"),
        money(row.getBigDecimal("refund"), currency),
        money(row.getBigDecimal("expected"), currency));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
    return amount == null
        ? null
        : new Money(
            amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
  }

  private record Keyed(Row row, Cursor cursor) {}

  private record Cursor(Instant at, UUID id) {
    String write() {
      return at + "_" + id;
    }

    /// Something else than a cursor begins at the first page.
    static Optional<Cursor> read(@Nullable String text) {
      if (text == null || text.indexOf('_') < 0) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Cursor(
                Instant.parse(text.substring(0, text.indexOf('_'))),
                UUID.fromString(text.substring(text.indexOf('_') + 1))));
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }
  }
}
