package org.kontor.returns.domain;

import java.util.List;
import java.util.Map;
import org.kontor.orders.OrderId;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.orders.Units;

/// How many units of each order line are on their way back or have come: the one guard against
/// returning a unit twice, and the one place that hands out unit shares. Every change locks the
/// lines' rows until the caller's transaction ends.
public interface PurchasedUnits {
  /// Takes all of these units for a return, or none.
  ///
  /// @return the lines that haven't so many left, with how many they have; empty if all were taken
  Map<Integer, Integer> claim(Purchase purchase, List<Units> units);

  /// Gives units back that won't come.
  void release(OrderId order, List<Units> units);

  /// Counts claimed units as received.
  void receive(OrderId order, List<Units> units);

  /// Counts received units as refunded. Lock them first.
  void settle(OrderId order, List<Units> units);

  /// By line, how many units are claimed, how many of them were received, and how many of those
  /// refunded.
  Map<Integer, Count> of(OrderId order);

  /// The same, and nobody else changes them until the caller's transaction ends.
  Map<Integer, Count> lock(OrderId order);

  record Count(int claimed, int received, int refunded) {
    public static final Count NONE = new Count(0, 0, 0);
  }
}
