package org.kontor.fulfillment;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.kontor.fulfillment.application.FulfillmentOrdersContract;
import org.kontor.fulfillment.domain.work.Deliveries;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@FulfillmentTest
@RecordApplicationEvents
class JdbcFulfillmentOrdersTests extends FulfillmentOrdersContract {
  @Autowired FulfillmentOrders orders;
  @Autowired Deliveries deliveries;
  @Autowired ApplicationEvents events;
  @Autowired JdbcClient jdbc;

  @Override
  protected FulfillmentOrders orders() {
    return orders;
  }

  @Override
  protected void begin(Delivery delivery) {
    deliveries.begin(delivery, "{}", delivery.placedAt());
  }

  @Override
  protected List<Object> told() {
    return List.copyOf(events.stream(Told.class).toList());
  }

  /// Nobody has stock for these.
  @AfterEach
  void leaveNoWorkBehind() {
    jdbc.sql(
            """
            with mine as (
              select f.id from fulfillment.fulfillment_orders f
              join fulfillment.deliveries d using (order_id) where d.number = 'K-1'),
            notes as (delete from fulfillment.notes where fulfillment_order_id in (select id from mine)),
            lines as (delete from fulfillment.lines where fulfillment_order_id in (select id from mine))
            delete from fulfillment.fulfillment_orders where id in (select id from mine)
            """)
        .update();
    jdbc.sql("delete from fulfillment.deliveries where number = 'K-1'").update();
  }
}
