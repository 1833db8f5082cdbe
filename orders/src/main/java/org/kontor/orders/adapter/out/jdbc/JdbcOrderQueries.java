package org.kontor.orders.adapter.out.jdbc;

import java.util.List;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;
import org.kontor.orders.application.OrderQueries;
import org.kontor.orders.application.OrderShipment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcOrderQueries implements OrderQueries {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcOrderQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<OrderShipment> shipments(OrderId order) {
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
