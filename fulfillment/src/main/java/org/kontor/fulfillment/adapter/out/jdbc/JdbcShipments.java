package org.kontor.fulfillment.adapter.out.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Shipments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcShipments implements Shipments {
  private final JdbcClient jdbc;

  JdbcShipments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Shipment request(FulfillmentOrderId fulfillmentOrder, String carrier, Instant at) {
    jdbc.sql(
            """
            insert into fulfillment.shipments (fulfillment_order_id, carrier, requested_at)
            values (:id, :carrier, :at) on conflict (fulfillment_order_id) do nothing
            """)
        .param("id", fulfillmentOrder.value())
        .param("carrier", carrier)
        .param("at", Rows.utc(at))
        .update();
    return of(fulfillmentOrder).orElseThrow();
  }

  @Override
  public Optional<Shipment> of(FulfillmentOrderId fulfillmentOrder) {
    return jdbc.sql("select * from fulfillment.shipments where fulfillment_order_id = :id")
        .param("id", fulfillmentOrder.value())
        .query((row, _) ->
            new Shipment(
                row.getString("number"),
                row.getString("carrier"),
                row.getString("tracking"),
                Rows.instant(row, "requested_at")))
        .optional();
  }

  @Override
  public void dispatched(String number, String tracking, Instant at) {
    jdbc.sql(
            "update fulfillment.shipments set tracking = :tracking, dispatched_at = :at where number = :number")
        .param("tracking", tracking)
        .param("at", Rows.utc(at))
        .param("number", number)
        .update();
  }

  @Override
  public List<FulfillmentOrderId> requestedBefore(Instant moment, int limit) {
    return jdbc.sql(
            """
            select fulfillment_order_id from fulfillment.shipments
            where dispatched_at is null and requested_at < :moment order by requested_at limit :limit
            """)
        .param("moment", Rows.utc(moment))
        .param("limit", limit)
        .query((row, _) -> new FulfillmentOrderId(row.getObject(1, UUID.class)))
        .list();
  }
}
