package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.orders.application.OrdersContract;
import org.kontor.orders.application.Transactions;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.PaymentState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrdersTest
class JdbcOrdersTests extends OrdersContract {
  @Autowired Orders orders;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  @Override
  protected Orders orders() {
    return orders;
  }

  @Test
  void whoWaitsForTheLockSeesAllThatWasSavedMeanwhile() throws Exception {
    OrderId id = added(null).id();
    try (ExecutorService people = Executors.newSingleThreadExecutor()) {
      List<Future<Order>> waiting = new ArrayList<>();
      transactions.inOne(() -> {
        Order first = orders.lock(id).orElseThrow();
        waiting.add(people.submit(() -> transactions.inOne(() -> orders.lock(id).orElseThrow())));
        Awaitility.await().until(this::someoneWaits);
        orders.save(first, paid(first));
        return true;
      });

      Order second = waiting.getFirst().get();

      assertThat(second.state()).isEqualTo(OrderState.OPEN);
      assertThat(second.payments())
          .extracting(Payment::state)
          .containsOnly(PaymentState.AUTHORISED);
    }
  }

  private boolean someoneWaits() {
    return jdbc.sql(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database()")
            .query(Integer.class)
            .single()
        > 0;
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
