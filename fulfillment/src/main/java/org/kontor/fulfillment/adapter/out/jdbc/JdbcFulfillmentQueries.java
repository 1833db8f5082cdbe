package org.kontor.fulfillment.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Transition.Way;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcFulfillmentQueries implements FulfillmentQueries {
  private static final String ROWS =
      """
      select f.id, f.pick_number, f.order_id, d.number, f.location, f.method, f.state, f.due, f.units, f.picked, f.picker,
        f.kept_until, f.version, d.shopper ->> 'name' as shopper
      from fulfillment.fulfillment_orders f join fulfillment.deliveries d using (order_id)
      """;

  private final JdbcClient jdbc;
  private final JdbcFulfillmentDetails details;
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Clock clock;

  JdbcFulfillmentQueries(
      JdbcClient jdbc,
      JdbcFulfillmentDetails details,
      LocationDirectory locations,
      StoreAccess access,
      Clock clock) {
    this.jdbc = jdbc;
    this.details = details;
    this.locations = locations;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public List<Row> list(Filter filter, int limit) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder sql = new StringBuilder(ROWS).append(where(filter, params));
    boolean urgentFirst = filter.view().urgentFirst();
    if (filter.after() != null) {
      sql.append(
          urgentFirst ? " and (f.due, f.id) > (:due, :id)" : " and (f.due, f.id) < (:due, :id)");
      params.put("due", Rows.utc(filter.after().due()));
      params.put("id", filter.after().id().value());
    }
    sql.append(urgentFirst ? " order by f.due, f.id" : " order by f.due desc, f.id desc")
        .append(" limit ")
        .append(limit);
    return jdbc.sql(sql.toString()).params(params).query(this::row).list();
  }

  @Override
  public Map<View, Integer> counts(Filter filter) {
    Map<View, Integer> counts = new EnumMap<>(View.class);
    Map<String, Object> params = new HashMap<>();
    List<String> parts = new ArrayList<>();
    for (View view : View.values()) {
      Filter one = new Filter(view, filter.location(), filter.way(), filter.q(), null);
      parts.add(
          "(select count(*) from (select 1 from fulfillment.fulfillment_orders f join fulfillment.deliveries d using (order_id)"
              + where(one, params)
              + " limit "
              + COUNTED
              + ") n) as "
              + view.name().toLowerCase(Locale.ROOT));
    }
    jdbc.sql("select " + String.join(", ", parts))
        .params(params)
        .query((row, _) -> {
          for (View view : View.values()) {
            counts.put(view, row.getInt(view.name().toLowerCase(Locale.ROOT)));
          }
          return counts;
        })
        .single();
    return counts;
  }

  @Override
  public List<Row> named(String text, int limit) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    Optional<Set<LocationId>> bound = access.boundTo();
    return jdbc.sql(
            ROWS
                + """
                 where f.id in (
                  select id from fulfillment.fulfillment_orders where pick_number = :pick
                  union all select o.id from fulfillment.deliveries n join fulfillment.fulfillment_orders o using (order_id) where n.number = :text
                  union all select fulfillment_order_id from fulfillment.shipments where tracking = :text
                  union all select id from fulfillment.fulfillment_orders where state = 'READY' and code = :text)
                and (:anywhere or f.location = any (:within)) order by f.id desc limit :limit
                """)
        .param("pick", Scope.pickNumber(wanted))
        .param("text", wanted)
        .param("anywhere", bound.isEmpty())
        .param("within", Scope.codes(bound))
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  private String where(Filter filter, Map<String, Object> params) {
    List<String> terms = new ArrayList<>();
    terms.add(
        filter.view().states().stream()
            .map(state -> "'" + state + "'")
            .sorted()
            .collect(Collectors.joining(", ", "f.state in (", ")")));
    if (filter.view() == View.LATE) {
      terms.add("f.state <> 'READY' and f.due < :now");
      params.put("now", Rows.utc(clock.instant()));
    }
    access
        .boundTo()
        .ifPresent(bound -> {
          terms.add("f.location = any (:bound)");
          params.put("bound", Scope.codes(Optional.of(bound)));
        });
    if (filter.location() != null) {
      terms.add("f.location = :location");
      params.put("location", filter.location().value());
    }
    if (filter.way() != null) {
      terms.add(
          filter.way() == Way.PICKUP
              ? "f.method not in ('STANDARD', 'EXPRESS', 'SAME_DAY')"
              : "f.method in ('STANDARD', 'EXPRESS', 'SAME_DAY')");
    }
    if (filter.q() != null && !filter.q().isBlank()) {
      String q = filter.q().strip();
      terms.add(
          """
          (d.number = :number or f.pick_number = :pick or d.shopper ->> 'name' ilike :name
            or exists (select 1 from fulfillment.shipments s where s.fulfillment_order_id = f.id and s.tracking = :number))
          """);
      params.put("number", q.toUpperCase(Locale.ROOT));
      params.put("pick", Scope.pickNumber(q.toUpperCase(Locale.ROOT)));
      params.put(
          "name", "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
    return " where " + String.join(" and ", terms);
  }

  private Row row(ResultSet row, int number) throws SQLException {
    LocationId location = new LocationId(row.getString("location"));
    Optional<Location> place = locations.find(location);
    State state = State.valueOf(row.getString("state"));
    var due = Rows.instant(row, "due");
    return new Row(
        new FulfillmentOrderId(row.getObject("id", UUID.class)),
        "P-" + row.getLong("pick_number"),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("number"),
        location,
        place.map(Location::name).orElse(location.value()),
        place.map(Location::zone).orElseGet(clock::getZone),
        way(row.getString("method")),
        row.getString("method"),
        state,
        due,
        state.isInWork() && state != State.READY && due.isBefore(clock.instant()),
        row.getInt("units"),
        row.getInt("picked"),
        row.getString("shopper"),
        row.getString("picker"),
        Rows.instantOrNull(row, "kept_until"),
        row.getLong("version"));
  }

  private static Way way(String method) {
    return DeliveryMethod.valueOf(method).isCollected() ? Way.PICKUP : Way.PARCEL;
  }

  @Override
  public Optional<Detail> detail(FulfillmentOrderId id) {
    return jdbc.sql(ROWS + " where f.id = :id")
        .param("id", id.value())
        .query(this::row)
        .optional()
        .filter(row -> access.mayActAt(row.location()))
        .map(row -> details.detail(row, parts(row.order())));
  }

  @Override
  public List<Part> parts(OrderId order) {
    Map<UUID, List<RejectedRow>> rejected = details.rejected(order);
    return jdbc.sql(
            """
            select f.*, s.carrier, s.tracking from fulfillment.fulfillment_orders f
            left join fulfillment.shipments s on s.fulfillment_order_id = f.id
            where f.order_id = :order order by f.id
            """)
        .param("order", order.value())
        .query((row, _) -> {
          LocationId location = new LocationId(row.getString("location"));
          UUID id = row.getObject("id", UUID.class);
          Optional<Location> place = locations.find(location);
          return new Part(
              new FulfillmentOrderId(id),
              "P-" + row.getLong("pick_number"),
              location,
              place.map(Location::name).orElse(location.value()),
              way(row.getString("method")),
              State.valueOf(row.getString("state")),
              Rows.instant(row, "due"),
              place.map(Location::zone).orElseGet(clock::getZone),
              row.getInt("units"),
              row.getInt("picked"),
              row.getString("carrier"),
              row.getString("tracking"),
              rejected.getOrDefault(id, List.of()));
        })
        .list();
  }

  @Override
  public List<WaitingRow> waiting(int limit) {
    if (access.boundTo().isPresent()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select w.*, d.number, d.shopper ->> 'name' as shopper from fulfillment.waiting_units w
            join fulfillment.deliveries d using (order_id) order by w.since, w.order_id, w.line_number limit :limit
            """)
        .param("limit", limit)
        .query((row, _) ->
            new WaitingRow(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("number"),
                row.getString("shopper"),
                row.getString("sku"),
                row.getInt("quantity"),
                Rows.instant(row, "since")))
        .list();
  }

  @Override
  public List<Queue> queues() {
    Optional<Set<LocationId>> bound = access.boundTo();
    Map<LocationId, Map<State, Integer>> counts = new LinkedHashMap<>();
    Map<LocationId, Integer> late = new HashMap<>();
    jdbc.sql(
            """
            select location, state, count(*) as n, count(*) filter (where due < :now and state <> 'READY') as late
            from fulfillment.fulfillment_orders
            where state in ('OPEN','PICKING','PICKED','PACKED','READY') and (:anywhere or location = any (:within))
            group by location, state order by location
            """)
        .param("now", Rows.utc(clock.instant()))
        .param("anywhere", bound.isEmpty())
        .param("within", Scope.codes(bound))
        .query(row -> {
          LocationId location = new LocationId(row.getString("location"));
          counts
              .computeIfAbsent(location, _ -> new EnumMap<>(State.class))
              .put(State.valueOf(row.getString("state")), row.getInt("n"));
          late.merge(location, row.getInt("late"), Integer::sum);
        });
    return counts.entrySet().stream()
        .map(e ->
            new Queue(
                e.getKey(),
                locations.find(e.getKey()).map(Location::name).orElse(e.getKey().value()),
                e.getValue(),
                late.getOrDefault(e.getKey(), 0)))
        .toList();
  }
}
