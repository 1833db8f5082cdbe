package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.application.OrderPulse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrderPulse implements OrderPulse {
  private static final int HOURS = 24;

  private final JdbcClient jdbc;
  private final StoreAccess access;
  private final Clock clock;

  JdbcOrderPulse(JdbcClient jdbc, StoreAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public List<Late> late(Instant now, int atMost) {
    Map<String, Object> params = new HashMap<>();
    String stores = OrderConditions.of(access.boundTo(), params);
    return jdbc.sql(
            """
            select o.id, o.number, o.name, o.delivery -> 'promise' ->> 'latest' as promised, l.units
            from (select * from orders.orders o where state = 'OPEN' %s
                  order by placed_at, id limit 1000) o
            cross join lateral (
              select sum(waiting + allocated) as units from orders.order_line where order_id = o.id) l
            where (o.delivery -> 'promise' ->> 'latest')::timestamptz < :now and l.units > 0
            order by (o.delivery -> 'promise' ->> 'latest')::timestamptz limit :limit
            """
                .formatted(stores))
        .params(params)
        .param("now", Timestamp.from(now))
        .param("limit", atMost)
        .query((row, _) ->
            new Late(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                OffsetDateTime.parse(row.getString("promised")),
                row.getInt("units")))
        .list();
  }

  @Override
  public List<Integer> perHour(LocalDate day) {
    ZoneId zone = clock.getZone();
    List<Integer> hours = new ArrayList<>(Collections.nCopies(HOURS, 0));
    Map<String, Object> params = new HashMap<>();
    String stores = OrderConditions.of(access.boundTo(), params);
    jdbc.sql(
            """
            select extract(hour from placed_at at time zone :zone)::int as hour, count(*) from orders.orders o
            where placed_at >= :from and placed_at < :until and state not in ('FAILED', 'PAYMENT_PENDING') %s
            group by 1
            """
                .formatted(stores))
        .params(params)
        .param("zone", zone.getId())
        .param("from", Timestamp.from(day.atStartOfDay(zone).toInstant()))
        .param("until", Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant()))
        .query(row -> {
          hours.set(row.getInt(1), row.getInt(2));
        });
    return List.copyOf(hours);
  }
}
