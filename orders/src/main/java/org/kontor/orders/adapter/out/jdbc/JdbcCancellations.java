package org.kontor.orders.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;
import org.kontor.orders.domain.Cancellation;
import org.kontor.orders.domain.Cancellations;
import org.kontor.orders.domain.Orders.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcCancellations implements Cancellations {
  private static final String SELECT =
      """
      select c.*, o.currency from orders.cancellation c join orders.orders o on o.id = c.order_id
      where c.order_id = ?
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcCancellations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void add(OrderId order, Cancellation cancellation, RequestKey key) {
    jdbc.sql(
            """
            insert into orders.cancellation
              (id, order_id, key, fingerprint, units, whole, reason, by, at, amount_minor)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            cancellation.id(),
            order.value(),
            key.value(),
            key.fingerprint(),
            json.writeValueAsString(cancellation.units()),
            cancellation.whole(),
            cancellation.reason(),
            cancellation.by(),
            Timestamp.from(cancellation.at()),
            cancellation.amount().minor())
        .update();
  }

  @Override
  public Optional<Keyed> find(OrderId order, String key) {
    return jdbc.sql(SELECT + " and c.key = ?")
        .params(order.value(), key)
        .query((row, _) -> new Keyed(cancellation(row), row.getString("fingerprint")))
        .optional();
  }

  @Override
  public List<Cancellation> of(OrderId order) {
    return jdbc.sql(SELECT + " order by c.at")
        .param(order.value())
        .query((row, _) -> cancellation(row))
        .list();
  }

  private Cancellation cancellation(ResultSet row) throws SQLException {
    return new Cancellation(
        row.getObject("id", UUID.class),
        List.of(json.readValue(row.getString("units"), Units[].class)),
        row.getBoolean("whole"),
        row.getString("reason"),
        row.getString("by"),
        row.getTimestamp("at").toInstant(),
        Money.ofMinor(
            row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))));
  }
}
