package org.kontor.fulfillment.adapter.out.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.FulfillmentReplanned;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.kontor.orders.OrderId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcWaitingUnits implements WaitingUnits {
  private final JdbcClient jdbc;
  private final Rows rows;
  private final ApplicationEventPublisher events;

  JdbcWaitingUnits(JdbcClient jdbc, Rows rows, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.events = events;
  }

  @Override
  public List<Demand> of(OrderId order) {
    return jdbc.sql(
            "select line_number, sku, quantity from fulfillment.waiting_units where order_id = :order order by line_number")
        .param("order", order.value())
        .query((row, _) -> new Demand(row.getInt(1), new Sku(row.getString(2)), row.getInt(3)))
        .list();
  }

  @Override
  public void set(
      OrderId order, List<Demand> waiting, Instant at, @Nullable FulfillmentReplanned event) {
    jdbc.sql(
            """
            with now_waiting as (
              select * from jsonb_to_recordset(:waiting::jsonb) w (line int, sku text, quantity int)
            ), gone as (
              delete from fulfillment.waiting_units
              where order_id = :order and line_number not in (select line from now_waiting)
            )
            insert into fulfillment.waiting_units (order_id, line_number, sku, quantity, since, tried_at)
            select :order, line, sku, quantity, :at, :at from now_waiting
            on conflict (order_id, line_number) do update set quantity = excluded.quantity, tried_at = excluded.tried_at
            """)
        .param("order", order.value())
        .param("waiting", rows.json(waiting))
        .param("at", Rows.utc(at))
        .update();
    if (event != null) {
      events.publishEvent(event);
    }
  }

  @Override
  public List<OrderId> longestUntried(int limit) {
    return jdbc.sql(
            """
            select order_id from fulfillment.waiting_units group by order_id order by min(tried_at), order_id limit :limit
            """)
        .param("limit", limit)
        .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
        .list();
  }
}
