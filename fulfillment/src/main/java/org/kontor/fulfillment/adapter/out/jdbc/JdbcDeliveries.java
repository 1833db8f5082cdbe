package org.kontor.fulfillment.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.PromiseSlipped;
import org.kontor.fulfillment.domain.work.Deliveries;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.Stopped;
import org.kontor.orders.OrderId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A delivery that begins doesn't wait for the disk: the event that began it is heard once more if
/// it is lost.
@Component
class JdbcDeliveries implements Deliveries {
  private final JdbcClient jdbc;
  private final Rows rows;
  private final ApplicationEventPublisher events;

  JdbcDeliveries(JdbcClient jdbc, Rows rows, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.events = events;
  }

  @Override
  public Optional<List<Stopped>> begin(Delivery delivery, String decision, Instant at) {
    return jdbc.sql(
            """
            insert into fulfillment.deliveries (order_id, planned_at, number, channel, shopper, ship_to, method, collect_at,
              promise, promised_latest, placed_at, items, decision)
            values (:order, :at, :number, :channel, :shopper::jsonb, :shipTo::jsonb, :method, :collectAt,
              :promise::jsonb, :latest, :placedAt, :items::jsonb, :decision::jsonb)
            on conflict (order_id) do update set planned_at = excluded.planned_at, number = excluded.number,
              channel = excluded.channel, shopper = excluded.shopper, ship_to = excluded.ship_to, method = excluded.method,
              collect_at = excluded.collect_at, promise = excluded.promise, promised_latest = excluded.promised_latest,
              placed_at = excluded.placed_at, items = excluded.items, decision = excluded.decision
              where deliveries.planned_at is null
            returning stopped, set_config('synchronous_commit', 'off', true)
            """)
        .param("order", delivery.order().value())
        .param("at", Rows.utc(at))
        .param("number", delivery.number().value())
        .param("channel", delivery.channel().value())
        .param("shopper", rows.json(delivery.shopper()))
        .param("shipTo", rows.jsonOrNull(delivery.shipTo()))
        .param("method", delivery.method().name())
        .param("collectAt", Rows.text(delivery.collectAt()))
        .param("promise", rows.json(delivery.promise()))
        .param("latest", delivery.promise().latest())
        .param("placedAt", Rows.utc(delivery.placedAt()))
        .param("items", rows.json(delivery.items()))
        .param("decision", rows.valid(decision))
        .query((row, _) -> rows.list(row.getString(1), Stopped[].class))
        .optional();
  }

  @Override
  public Locked lock(OrderId order) {
    jdbc.sql("insert into fulfillment.deliveries (order_id) values (:order) on conflict do nothing")
        .param("order", order.value())
        .update();
    return jdbc.sql("select * from fulfillment.deliveries where order_id = :order for update")
        .param("order", order.value())
        .query(this::locked)
        .single();
  }

  private Locked locked(ResultSet row, int number) throws SQLException {
    @Nullable Delivery delivery =
        row.getTimestamp("planned_at") == null ? null : rows.delivery(row);
    return new Locked(delivery, rows.list(row.getString("stopped"), Stopped[].class));
  }

  @Override
  public void noteStopped(OrderId order, List<Stopped> stopped) {
    jdbc.sql(
            "update fulfillment.deliveries set stopped = stopped || :stopped::jsonb where order_id = :order")
        .param("stopped", rows.json(stopped))
        .param("order", order.value())
        .update();
  }

  @Override
  public void noteSlip(PromiseSlipped slip) {
    jdbc.sql(
            "insert into fulfillment.slips (event_id, order_id, latest, at) values (:event, :order, :latest, :at)")
        .param("event", slip.eventId())
        .param("order", slip.orderId().value())
        .param("latest", slip.latest())
        .param("at", Rows.utc(slip.occurredAt()))
        .update();
    events.publishEvent(slip);
  }

  @Override
  public void noteResourcing(OrderId order, Instant at, String decision) {
    jdbc.sql(
            "insert into fulfillment.resourcings (order_id, at, decision) values (:order, :at, :decision::jsonb)")
        .param("order", order.value())
        .param("at", Rows.utc(at))
        .param("decision", decision)
        .update();
  }
}
