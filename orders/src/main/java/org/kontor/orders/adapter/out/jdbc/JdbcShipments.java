package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.util.List;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;
import org.kontor.orders.domain.OrderShipment;
import org.kontor.orders.domain.Shipments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcShipments implements Shipments {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcShipments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public boolean add(OrderId order, OrderShipment shipment) {
    return jdbc.sql(
                """
                insert into orders.shipment
                  (order_id, number, collected, carrier, tracking, units, reported_at)
                values (:order, :number, :collected, :carrier, :tracking, :units::jsonb, :at)
                on conflict do nothing
                """)
            .param("order", order.value())
            .param("number", shipment.number())
            .param("collected", shipment.collected())
            .param("carrier", shipment.carrier())
            .param("tracking", shipment.tracking())
            .param("units", json.writeValueAsString(shipment.units()))
            .param("at", Timestamp.from(shipment.at()))
            .update()
        == 1;
  }

  @Override
  public List<OrderShipment> of(OrderId order) {
    return jdbc.sql("select * from orders.shipment where order_id = ? order by reported_at, number")
        .param(order.value())
        .query((row, _) ->
            new OrderShipment(
                row.getString("number"),
                row.getBoolean("collected"),
                row.getString("carrier"),
                row.getString("tracking"),
                List.of(json.readValue(row.getString("units"), Units[].class)),
                row.getTimestamp("reported_at").toInstant()))
        .list();
  }
}
