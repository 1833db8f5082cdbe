package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.StaleVersion;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.payment.Journal;
import org.kontor.orders.domain.payment.MoneyMove;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcOrders implements Orders {
  static final String SELECT =
      """
      select jsonb_build_object(
        'head', to_jsonb(o),
        'lines', (select jsonb_agg(to_jsonb(l) order by l.line)
                  from orders.order_line l where l.order_id = o.id),
        'payments', (select jsonb_agg(to_jsonb(p) order by p.position)
                     from orders.payment p where p.order_id = o.id)), o.fingerprint
      from orders.orders o
      """;

  private static final String INSERT =
      """
      with head as (
        insert into orders.orders
        select r.* from jsonb_populate_record(null::orders.orders, :head::jsonb) r
        where not exists (select from orders.refused_placement p
                          where p.channel = r.channel and p.key = r.idempotency_key)
        on conflict (channel, idempotency_key) do nothing
        returning id),
      lines as (
        insert into orders.order_line
        select r.* from head, jsonb_populate_recordset(null::orders.order_line, :lines::jsonb) r),
      payments as (
        insert into orders.payment
        select r.* from head, jsonb_populate_recordset(null::orders.payment, :payments::jsonb) r),
      places as (
        insert into orders.order_place (order_id, location)
        select head.id, location from head, jsonb_array_elements_text(:places::jsonb) location)
      select count(*) from head
      """;

  /// Lines and payments that are as they were are left alone. Of the rows only what can change is
  /// named: taking a whole row apart looks up the type of each of its columns, each time.
  private static final String UPDATE =
      """
      with head as (
        update orders.orders o
        set state = r.state, version = o.version + 1, changed_at = r.changed_at,
            cancelled_minor = r.cancelled_minor, returns_minor = r.returns_minor,
            waiting_units = r.waiting_units
        from jsonb_to_record(:head::jsonb) as r
          (id uuid, version integer, state text, changed_at timestamptz,
           cancelled_minor bigint, returns_minor bigint, waiting_units integer)
        where o.id = r.id and o.version = r.version
        returning o.id),
      lines as (
        update orders.order_line l
        set cancelled = r.cancelled, waiting = r.waiting, allocated = r.allocated,
            shipped = r.shipped, handed_over = r.handed_over, returned = r.returned,
            settled = r.settled, delivered_at = r.delivered_at
        from head, jsonb_to_recordset(:lines::jsonb) as r
          (line integer, cancelled integer, waiting integer, allocated integer, shipped integer,
           handed_over integer, returned integer, settled integer, delivered_at timestamptz)
        where l.order_id = head.id and l.line = r.line
          and (l.cancelled, l.waiting, l.shipped, l.handed_over, l.returned, l.settled)
           is distinct from (r.cancelled, r.waiting, r.shipped, r.handed_over, r.returned, r.settled)),
      payments as (
        update orders.payment p
        set state = r.state, authorised_minor = r.authorised_minor,
            to_capture_minor = r.to_capture_minor, captured_minor = r.captured_minor,
            to_refund_minor = r.to_refund_minor, refunded_minor = r.refunded_minor,
            voided_minor = r.voided_minor, reference = r.reference, refusal = r.refusal
        from head, jsonb_to_recordset(:payments::jsonb) as r
          (position integer, state text, authorised_minor bigint, to_capture_minor bigint,
           captured_minor bigint, to_refund_minor bigint, refunded_minor bigint,
           voided_minor bigint, reference text, refusal text)
        where p.order_id = head.id and p.position = r.position
          and (p.state, p.authorised_minor, p.to_capture_minor, p.captured_minor, p.to_refund_minor,
               p.refunded_minor, p.voided_minor, p.reference, p.refusal)
           is distinct from
              (r.state, r.authorised_minor, r.to_capture_minor, r.captured_minor, r.to_refund_minor,
               r.refunded_minor, r.voided_minor, r.reference, r.refusal))
      select count(*) from head
      """;

  private static final String INSERT_TASKS =
      """
      insert into orders.payment_task
      select r.* from jsonb_populate_recordset(null::orders.payment_task, ?::jsonb) r
      on conflict (order_id, payment, kind, cause) do nothing
      """;

  private static final String INSERT_ENTRIES =
      """
      insert into orders.ledger_entry
        (journal, order_id, account, debit_minor, credit_minor, currency, cause, at)
      select r.journal, r.order_id, r.account, r.debit_minor, r.credit_minor, r.currency, r.cause, r.at
      from jsonb_populate_recordset(null::orders.ledger_entry, ?::jsonb) r
      """;

  private static final int NUMBERS_AT_ONCE = 20;

  private final JdbcClient jdbc;
  private final OrderRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Deque<Long> numbers = new ArrayDeque<>();

  JdbcOrders(JdbcClient jdbc, OrderRows rows, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public synchronized OrderNumber nextNumber() {
    if (numbers.isEmpty()) {
      numbers.addAll(
          jdbc.sql("select nextval('orders.order_number') from generate_series(1, ?)")
              .param(NUMBERS_AT_ONCE)
              .query(Long.class)
              .list());
    }
    return new OrderNumber("K-" + numbers.remove());
  }

  @Override
  public boolean add(Order order, @Nullable RequestKey key) {
    return jdbc.sql(INSERT)
            .param("head", rows.write(rows.row(order, key, order.agreement().placedAt())))
            .param("lines", rows.lines(order))
            .param("payments", rows.payments(order))
            .param("places", rows.write(order.agreement().delivery().places()))
            .query(Integer.class)
            .single()
        == 1;
  }

  @Override
  public void concern(OrderId order, Collection<LocationId> locations) {
    for (LocationId location : locations) {
      jdbc.sql(
              """
              insert into orders.order_place (order_id, location) values (?, ?)
              on conflict (location, order_id) do nothing
              """)
          .params(order.value(), location.value())
          .update();
    }
  }

  @Override
  public void uncollected(OrderId order, Instant at) {
    jdbc.sql("update orders.orders set uncollected_at = ? where id = ?")
        .params(Timestamp.from(at), order.value())
        .update();
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return some("where o.id = ?", id.value()).findFirst().map(Keyed::order);
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    // The row first, alone: a look that waited would have the order's head as it is now, and lines
    // and payments as they were when it began to wait
    jdbc.sql("select 1 from orders.orders where id = ? for update")
        .param(id.value())
        .query(Integer.class)
        .optional();
    return find(id);
  }

  @Override
  public List<Order> find(OrderNumber number) {
    return some("where o.number = ? order by o.placed_at desc limit 20", number.value())
        .map(Keyed::order)
        .toList();
  }

  @Override
  public Optional<Keyed> find(ChannelId channel, String key) {
    return some("where o.channel = ? and o.idempotency_key = ?", channel.value(), key).findFirst();
  }

  @Override
  public Set<OrderNumber> known(ChannelId channel, Collection<OrderNumber> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            "select number from orders.orders where channel = :channel and number in (:numbers)")
        .param("channel", channel.value())
        .param("numbers", numbers.stream().map(OrderNumber::value).toList())
        .query((row, _) -> new OrderNumber(row.getString(1)))
        .set();
  }

  @Override
  public List<OrderId> pendingSince(Instant moment, int limit) {
    return jdbc.sql(
            """
            select id from orders.orders where state = 'PAYMENT_PENDING' and changed_at < ?
            order by placed_at limit ?
            """)
        .params(Timestamp.from(moment), limit)
        .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
        .list();
  }

  private Stream<Keyed> some(String where, Object... params) {
    return jdbc
        .sql(SELECT + where)
        .params(params)
        .query((row, _) -> {
          String fingerprint = row.getString(2);
          return new Keyed(
              rows.order(rows.read(row.getString(1), OrderRows.Whole.class)),
              fingerprint == null ? "" : fingerprint);
        })
        .list()
        .stream();
  }

  @Override
  public void save(Order order, Change change) {
    Instant now = clock.instant();
    int saved =
        jdbc.sql(UPDATE)
            .param("head", rows.moved(order, now))
            .param("lines", rows.lines(order))
            .param("payments", rows.payments(order))
            .query(Integer.class)
            .single();
    if (saved == 0) {
      throw new StaleVersion("Order", order.agreement().number());
    }
    schedule(order, change.moves(), now);
    if (change.journal() != null) {
      book(order, change.journal(), now);
    }
    if (change.fact() != null) {
      events.publishEvent(change.fact());
    }
  }

  private void schedule(Order order, List<MoneyMove> moves, Instant now) {
    if (!moves.isEmpty()) {
      List<TaskRow> due = moves.stream().map(move -> TaskRow.due(order.id(), move, now)).toList();
      jdbc.sql(INSERT_TASKS).param(rows.write(due)).update();
    }
  }

  private void book(Order order, Journal journal, Instant now) {
    UUID id = TimeOrderedUuid.next();
    List<EntryRow> entries = new ArrayList<>();
    for (Journal.Entry entry : journal.entries()) {
      entries.add(EntryRow.of(id, order.id(), journal.cause(), entry, now));
    }
    jdbc.sql(INSERT_ENTRIES).param(rows.write(entries)).update();
  }
}
