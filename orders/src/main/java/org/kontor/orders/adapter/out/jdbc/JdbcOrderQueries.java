package org.kontor.orders.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.OrderId;
import org.kontor.orders.application.OrderQueries;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.payment.MoneyMove;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcOrderQueries implements OrderQueries {
  private static final String ROWS =
      """
      select o.id, o.number, o.channel, o.state, o.placed_at, o.name, o.email, o.delivery_method,
             o.total_minor, o.currency, l.*
      from (select * from orders.orders o where true /*filter*/
            order by o.placed_at desc, o.id desc limit :limit) o
      cross join lateral (
        select sum(ordered) as ordered, sum(cancelled) as cancelled, sum(waiting) as waiting,
               sum(allocated) as allocated, sum(shipped + handed_over) as delivered,
               sum(returned) as returned
        from orders.order_line l where l.order_id = o.id) l
      order by o.placed_at desc, o.id desc
      """;

  private static final int PAGE_OF_EXPORT = 1_000;

  private final JdbcClient jdbc;
  private final StoreAccess access;
  private final Clock clock;

  JdbcOrderQueries(JdbcClient jdbc, StoreAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Page list(Filter filter, @Nullable String after, int limit) {
    Map<String, Object> params = new HashMap<>();
    String where =
        OrderConditions.of(filter, clock.getZone(), params)
            + OrderConditions.of(access.boundTo(), params);
    if (after != null) {
      where += OrderConditions.after(after, params);
    }
    params.put("limit", limit + 1);
    List<Row> rows =
        jdbc.sql(ROWS.replace("/*filter*/", where))
            .params(params)
            .query(JdbcOrderQueries::row)
            .list();
    return rows.size() > limit
        ? new Page(rows.subList(0, limit), OrderConditions.cursor(rows.get(limit - 1)))
        : new Page(rows, null);
  }

  @Override
  public void each(Filter filter, int limit, Consumer<Row> consumer) {
    String after = null;
    int left = limit;
    do {
      Page page = list(filter, after, Math.min(left, PAGE_OF_EXPORT));
      page.rows().forEach(consumer);
      after = page.next();
      left -= page.rows().size();
    } while (after != null && left > 0);
  }

  @Override
  public long count(View view, int cap) {
    Map<String, Object> params = new HashMap<>();
    params.put("cap", cap);
    String where = OrderConditions.of(view) + OrderConditions.of(access.boundTo(), params);
    return jdbc.sql(
            "select count(*) from (select 1 from orders.orders o where true %s limit :cap) counted"
                .formatted(where))
        .params(params)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<OrderId> find(String reference) {
    Map<String, Object> params = new HashMap<>();
    params.put("reference", reference);
    String which =
        isId(reference) ? "o.id = cast(:reference as uuid)" : "o.number = upper(:reference)";
    String where = which + OrderConditions.of(access.boundTo(), params);
    return jdbc.sql(
            "select o.id from orders.orders o where " + where + " order by placed_at desc limit 1")
        .params(params)
        .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
        .optional();
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  @Override
  public List<Row> search(String text, int limit) {
    return list(new Filter(View.ALL, null, null, null, null, text), null, limit).rows();
  }

  @Override
  public List<Task> tasks(OrderId order) {
    return jdbc.sql("select * from orders.payment_task where order_id = ? order by created_at desc")
        .param(order.value())
        .query((row, _) ->
            new Task(
                row.getObject("id", UUID.class),
                MoneyMove.Kind.valueOf(row.getString("kind")),
                money(row, "amount_minor"),
                row.getString("state"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("done_at") == null
                    ? null
                    : row.getTimestamp("done_at").toInstant(),
                row.getString("problem")))
        .list();
  }

  @Override
  public Optional<Instant> uncollectedSince(OrderId order) {
    return jdbc.sql(
            "select uncollected_at from orders.orders where id = ? and uncollected_at is not null")
        .param(order.value())
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public Today today(Instant since) {
    record Sum(String currency, int orders, long total) {}
    Map<String, Object> params = new HashMap<>();
    params.put("since", Timestamp.from(since));
    String where = OrderConditions.of(access.boundTo(), params);
    List<Sum> sums =
        jdbc.sql(
                """
                select currency, count(*) as orders, sum(total_minor) as total from orders.orders o
                where placed_at >= :since and state not in ('FAILED', 'PAYMENT_PENDING') %s
                group by currency
                """
                    .formatted(where))
            .params(params)
            .query((row, _) -> new Sum(row.getString(1), row.getInt(2), row.getLong(3)))
            .list();
    return new Today(
        sums.stream().mapToInt(Sum::orders).sum(),
        sums.stream()
            .map(sum -> Money.ofMinor(sum.total(), Currency.getInstance(sum.currency())))
            .toList());
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString("currency")));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("channel"),
        OrderState.valueOf(row.getString("state")),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("name"),
        row.getString("email"),
        row.getString("delivery_method"),
        money(row, "total_minor"),
        row.getInt("ordered"),
        row.getInt("cancelled"),
        row.getInt("waiting"),
        row.getInt("allocated"),
        row.getInt("delivered"),
        row.getInt("returned"));
  }
}
