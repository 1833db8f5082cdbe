package org.kontor.fulfillment.adapter.out.jdbc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.StaleVersion;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Line;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcFulfillmentOrders implements FulfillmentOrders {
  private static final String WITH_LINES =
      """
      select f.*, d.shopper, d.ship_to, d.channel, d.number, d.collect_at, d.promise, d.placed_at, d.items,
        (select jsonb_agg(jsonb_build_object('line', l.line_number, 'sku', l.sku, 'title', l.title, 'options', l.options,
           'weightGrams', l.weight_grams, 'asked', l.asked, 'picked', l.picked, 'rejected', l.rejected,
           'cancelled', l.cancelled) order by l.line_number)
         from fulfillment.lines l where l.fulfillment_order_id = f.id) as lines
      from fulfillment.fulfillment_orders f join fulfillment.deliveries d using (order_id)
      """;

  private final JdbcClient jdbc;
  private final Rows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  JdbcFulfillmentOrders(JdbcClient jdbc, Rows rows, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<FulfillmentOrder> lock(FulfillmentOrderId id) {
    // The order's row first, alone: what is read after it has waited for whoever held it
    jdbc.sql(
            """
            select 1 from fulfillment.deliveries
            where order_id = (select order_id from fulfillment.fulfillment_orders where id = :id) for update
            """)
        .param("id", id.value())
        .query(Integer.class)
        .optional();
    return find(id);
  }

  Optional<FulfillmentOrder> find(FulfillmentOrderId id) {
    return jdbc.sql(WITH_LINES + " where f.id = :id")
        .param("id", id.value())
        .query(this::order)
        .optional();
  }

  @Override
  public List<FulfillmentOrder> of(OrderId order) {
    return jdbc.sql(WITH_LINES + " where f.order_id = :order order by f.id")
        .param("order", order.value())
        .query(this::order)
        .list();
  }

  private FulfillmentOrder order(ResultSet row, int number) throws SQLException {
    Delivery delivery = rows.delivery(row);
    String code = row.getString("code");
    Collection collection =
        code == null
            ? null
            : new Collection(
                code,
                Rows.instant(row, "ready_at"),
                Rows.instant(row, "kept_until"),
                row.getInt("wrong_codes"),
                Rows.instantOrNull(row, "locked_until"));
    OffsetDateTime expected = row.getObject("expected_latest", OffsetDateTime.class);
    return new FulfillmentOrder(
        new FulfillmentOrderId(row.getObject("id", UUID.class)),
        delivery,
        new LocationId(row.getString("location")),
        row.getInt("sequence"),
        Rows.instant(row, "due"),
        expected == null
            ? null
            : expected.withOffsetSameInstant(
                ZoneOffset.ofTotalSeconds(row.getInt("expected_offset"))),
        rows.list(row.getString("lines"), Line[].class),
        State.valueOf(row.getString("state")),
        collection,
        Rows.integer(row, "parcel_grams"),
        row.getString("picker"),
        row.getLong("pick_number"),
        row.getLong("version"));
  }

  private record Opened(
      UUID id,
      UUID order,
      String location,
      int sequence,
      String method,
      String due,
      @Nullable String expected,
      @Nullable Integer offset,
      int units,
      List<Line> lines) {

    static Opened of(FulfillmentOrder o) {
      OffsetDateTime expected = o.expected();
      return new Opened(
          o.id().value(),
          o.delivery().order().value(),
          o.location().value(),
          o.sequence(),
          o.delivery().method().name(),
          o.due().toString(),
          Rows.text(expected),
          expected == null ? null : expected.getOffset().getTotalSeconds(),
          o.dueUnits(),
          o.lines());
    }
  }

  @Override
  public void add(List<FulfillmentOrder> opened) {
    if (opened.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with opened as materialized (
              select o.* from jsonb_to_recordset(:opened::jsonb) o (id uuid, "order" uuid, location text, sequence int,
                method text, due timestamptz, expected timestamptz, "offset" int, units int, lines jsonb)
            ), added as (
              insert into fulfillment.fulfillment_orders (id, order_id, location, sequence, method, state, due,
                expected_latest, expected_offset, units, created_at, changed_at)
              select id, "order", location, sequence, method, 'OPEN', due, expected, "offset", units, :now, :now from opened
              returning id
            )
            insert into fulfillment.lines (fulfillment_order_id, line_number, sku, title, options, weight_grams, asked)
            select added.id, l.line, l.sku, l.title, l.options, l."weightGrams", l.asked
            from added join opened using (id)
            cross join lateral jsonb_to_recordset(opened.lines)
              l (line int, sku text, title text, options text, "weightGrams" int, asked int)
            """)
        .param("opened", rows.json(opened.stream().map(Opened::of).toList()))
        .param("now", Rows.utc(clock.instant()))
        .update();
  }

  @Override
  public void save(FulfillmentOrder order, Note note, @Nullable Object event) {
    Collection collection = order.collection();
    int updated =
        jdbc.sql(
                """
                with changed as (
                  update fulfillment.fulfillment_orders set state = :state, units = :units, picked = :picked, picker = :picker,
                    parcel_grams = :grams, code = :code, ready_at = :readyAt, kept_until = :keptUntil,
                    wrong_codes = :wrongCodes, locked_until = :lockedUntil, version = version + 1, changed_at = :at
                  where id = :id and version = :version returning id
                ), counted as (
                  update fulfillment.lines l set picked = n.picked, rejected = n.rejected, cancelled = n.cancelled
                  from jsonb_to_recordset(:lines::jsonb) n (line int, picked int, rejected int, cancelled int), changed
                  where l.fulfillment_order_id = changed.id and l.line_number = n.line
                    and (l.picked, l.rejected, l.cancelled) is distinct from (n.picked, n.rejected, n.cancelled)
                )
                insert into fulfillment.notes (fulfillment_order_id, at, by, what, detail)
                select id, :at, :by, :what, :detail from changed
                """)
            .param("state", order.state().name())
            .param("units", order.dueUnits())
            .param("picked", order.pickedUnits())
            .param("picker", order.picker())
            .param("grams", order.parcelGrams())
            .param("code", collection == null ? null : collection.code())
            .param("readyAt", collection == null ? null : Rows.utc(collection.readyAt()))
            .param("keptUntil", collection == null ? null : Rows.utc(collection.keptUntil()))
            .param("wrongCodes", collection == null ? 0 : collection.wrongCodes())
            .param(
                "lockedUntil", collection == null ? null : Rows.utcOrNull(collection.lockedUntil()))
            .param("at", Rows.utc(note.at()))
            .param("id", order.id().value())
            .param("version", order.version())
            .param("lines", rows.json(order.lines()))
            .param("by", note.by())
            .param("what", note.what())
            .param("detail", note.detail())
            .update();
    if (updated == 0) {
      throw new StaleVersion("Fulfilment order", order.pickList());
    }
    if (event != null) {
      events.publishEvent(event);
    }
  }

  @Override
  public List<FulfillmentOrderId> keptTooLong(Instant now, int limit) {
    return jdbc.sql(
            """
            select id from fulfillment.fulfillment_orders
            where state = 'READY' and kept_until < :now order by kept_until limit :limit
            """)
        .param("now", Rows.utc(now))
        .param("limit", limit)
        .query((row, _) -> new FulfillmentOrderId(row.getObject(1, UUID.class)))
        .list();
  }

  @Override
  public String freeCode(LocationId location) {
    List<String> taken =
        jdbc.sql(
                "select code from fulfillment.fulfillment_orders where location = :location and state = 'READY'")
            .param("location", location.value())
            .query((row, _) -> row.getString(1))
            .list();
    String code;
    do {
      code = String.format("%06d", random.nextInt(1_000_000));
    } while (taken.contains(code));
    return code;
  }
}
