package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.MoneyMoves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcMoneyMoves implements MoneyMoves {
  private final JdbcClient jdbc;

  JdbcMoneyMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Due> take(Instant now, Instant until, int limit) {
    return jdbc.sql(
            """
            update orders.payment_task set attempts = attempts + 1, due_at = :until
            where id in (
              select id from orders.payment_task where state = 'DUE' and due_at <= :now
              order by due_at limit :limit for update skip locked)
            returning id, order_id, payment, kind, cause, amount_minor, currency, attempts
            """)
        .param("until", Timestamp.from(until))
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, _) ->
            new Due(
                row.getObject("id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                new MoneyMove(
                    row.getInt("payment"),
                    MoneyMove.Kind.valueOf(row.getString("kind")),
                    row.getString("cause"),
                    Money.ofMinor(
                        row.getLong("amount_minor"),
                        Currency.getInstance(row.getString("currency")))),
                row.getInt("attempts")))
        .list();
  }

  @Override
  public boolean done(UUID id, Instant at) {
    return jdbc.sql(
                """
                update orders.payment_task set state = 'DONE', done_at = ?, problem = null
                where id = ? and state = 'DUE'
                """)
            .params(Timestamp.from(at), id)
            .update()
        == 1;
  }

  @Override
  public void refused(UUID id, String problem) {
    jdbc.sql(
            "update orders.payment_task set state = 'REFUSED', problem = ? where id = ? and state = 'DUE'")
        .params(problem, id)
        .update();
  }

  @Override
  public void later(UUID id, Instant at, String problem) {
    jdbc.sql(
            "update orders.payment_task set due_at = ?, problem = ? where id = ? and state = 'DUE'")
        .params(Timestamp.from(at), problem, id)
        .update();
  }

  @Override
  public boolean again(UUID id, Instant at) {
    return jdbc.sql(
                """
                update orders.payment_task set state = 'DUE', due_at = ?
                where id = ? and state = 'REFUSED'
                """)
            .params(Timestamp.from(at), id)
            .update()
        == 1;
  }
}
