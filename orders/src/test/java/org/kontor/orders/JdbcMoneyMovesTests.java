package org.kontor.orders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.kontor.orders.application.MoneyMovesContract;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.SampleOrders;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.MoneyMoves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrdersTest
class JdbcMoneyMovesTests extends MoneyMovesContract {
  @Autowired MoneyMoves moves;
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;

  @Override
  protected MoneyMoves moves() {
    return moves;
  }

  /// As an order's change writes it, with a date that no clock would give.
  @Override
  protected UUID due(MoneyMove move, Instant at) {
    Order order = SampleOrders.pending(orders.nextNumber());
    orders.add(order, null);
    return jdbc.sql(
            """
            insert into orders.payment_task
              (id, order_id, payment, kind, cause, amount_minor, currency, state, created_at, due_at)
            values (uuidv7(), :order, :payment, :kind, :cause, :minor, :currency, 'DUE', :at, :at)
            returning id
            """)
        .param("order", order.id().value())
        .param("payment", move.payment())
        .param("kind", move.kind().name())
        .param("cause", move.cause())
        .param("minor", move.amount().minor())
        .param("currency", move.amount().currency().getCurrencyCode())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  /// No provider has heard of these.
  @AfterEach
  void leaveNothingBehind() {
    for (String table : new String[] {"payment_task", "order_line", "payment", "order_place"}) {
      jdbc.sql(
              "delete from orders.%s where order_id in (select id from orders.orders where email = 'sample@example.com')"
                  .formatted(table))
          .update();
    }
    jdbc.sql("delete from orders.orders where email = 'sample@example.com'").update();
  }
}
