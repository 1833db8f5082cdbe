package org.kontor.fulfillment.adapter.out.jdbc;

import java.time.Instant;
import java.util.Set;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.Rejections;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcRejections implements Rejections {
  private final JdbcClient jdbc;

  JdbcRejections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(
      FulfillmentOrderId fulfillmentOrder,
      OrderId order,
      Claim rejected,
      RejectionReason reason,
      Instant at,
      String by) {
    jdbc.sql(
            """
            insert into fulfillment.rejections (fulfillment_order_id, order_id, location, line_number, sku, quantity, reason,
              rejected_at, rejected_by)
            values (:id, :order, :location, :line, :sku, :quantity, :reason, :at, :by)
            """)
        .param("id", fulfillmentOrder.value())
        .param("order", order.value())
        .param("location", rejected.location().value())
        .param("line", rejected.line())
        .param("sku", rejected.sku().value())
        .param("quantity", rejected.quantity())
        .param("reason", reason.name())
        .param("at", Rows.utc(at))
        .param("by", by)
        .update();
  }

  @Override
  public Set<LocationId> since(OrderId order, Instant from) {
    return jdbc.sql(
            "select distinct location from fulfillment.rejections where order_id = :order and rejected_at >= :from")
        .param("order", order.value())
        .param("from", Rows.utc(from))
        .query((row, _) -> new LocationId(row.getString(1)))
        .set();
  }
}
