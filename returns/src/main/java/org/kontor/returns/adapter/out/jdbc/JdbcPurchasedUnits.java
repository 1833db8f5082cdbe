package org.kontor.returns.adapter.out.jdbc;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.customer.NotFound;
import org.kontor.orders.OrderId;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.orders.Units;
import org.kontor.returns.domain.PurchasedUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPurchasedUnits implements PurchasedUnits {
  private final JdbcClient jdbc;

  JdbcPurchasedUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Integer, Integer> claim(Purchase purchase, List<Units> units) {
    Map<Integer, Integer> missing = new TreeMap<>();
    for (Units wanted : inOrder(units)) {
      int left = lock(purchase.id(), line(purchase, wanted));
      if (left < wanted.quantity()) {
        missing.put(wanted.line(), left);
      }
    }
    if (missing.isEmpty()) {
      units.forEach(wanted -> add(purchase.id(), wanted, "claimed = claimed + :quantity"));
    }
    return missing;
  }

  /// Makes sure that the row is there and ours until the transaction ends.
  ///
  /// @return how many are left
  private int lock(OrderId order, Line line) {
    return jdbc.sql(
            """
            insert into returns.purchased_units as u (order_id, line, delivered)
            values (:order, :line, :delivered)
            on conflict (order_id, line)
              do update set delivered = greatest(u.delivered, excluded.delivered)
            returning delivered - claimed
            """)
        .param("order", order.value())
        .param("line", line.line())
        .param("delivered", line.delivered())
        .query(Integer.class)
        .single();
  }

  @Override
  public void release(OrderId order, List<Units> units) {
    inOrder(units).forEach(given -> add(order, given, "claimed = claimed - :quantity"));
  }

  @Override
  public void receive(OrderId order, List<Units> units) {
    inOrder(units).forEach(came -> add(order, came, "received = received + :quantity"));
  }

  @Override
  public void settle(OrderId order, List<Units> units) {
    inOrder(units).forEach(paid -> add(order, paid, "refunded = refunded + :quantity"));
  }

  private void add(OrderId order, Units units, String change) {
    int rows =
        jdbc.sql(
                "update returns.purchased_units set "
                    + change
                    + " where order_id = :order and line = :line")
            .param("order", order.value())
            .param("line", units.line())
            .param("quantity", units.quantity())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Line " + units.line() + " of " + order + " isn't counted");
    }
  }

  @Override
  public Map<Integer, Count> of(OrderId order) {
    return counts(order, "");
  }

  @Override
  public Map<Integer, Count> lock(OrderId order) {
    return counts(order, " order by line for update");
  }

  private Map<Integer, Count> counts(OrderId order, String locking) {
    return jdbc
        .sql(
            """
            select line, claimed, received, refunded from returns.purchased_units
            where order_id = :order
            """
                + locking)
        .param("order", order.value())
        .query((row, _) -> Map.entry(row.getInt("line"), count(row)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(row.getInt("claimed"), row.getInt("received"), row.getInt("refunded"));
  }

  private static Line line(Purchase purchase, Units units) {
    return purchase.lines().stream()
        .filter(line -> line.line() == units.line())
        .findFirst()
        .orElseThrow(() -> new NotFound("Line", units.line()));
  }

  /// Locks are always taken in the order of lines.
  private static List<Units> inOrder(List<Units> units) {
    return units.stream().sorted(Comparator.comparingInt(Units::line)).toList();
  }
}
