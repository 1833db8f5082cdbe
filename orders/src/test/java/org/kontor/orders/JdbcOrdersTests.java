package org.kontor.orders;

import org.junit.jupiter.api.AfterEach;
import org.kontor.orders.application.OrdersContract;
import org.kontor.orders.domain.Orders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrdersTest
class JdbcOrdersTests extends OrdersContract {
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;

  @Override
  protected Orders orders() {
    return orders;
  }

  /// Nobody has stock or a provider's word for these.
  @AfterEach
  void leaveNoOrderBehind() {
    jdbc.sql(
            """
            with mine as (select id from orders.orders where email = 'sample@example.com'),
              lines as (delete from orders.order_line where order_id in (select id from mine)),
              payments as (delete from orders.payment where order_id in (select id from mine)),
              places as (delete from orders.order_place where order_id in (select id from mine))
            select count(*) from mine
            """)
        .query(Integer.class)
        .single();
    jdbc.sql("delete from orders.orders where email = 'sample@example.com'").update();
  }
}
