package org.kontor.orders.application;

import java.util.List;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;
import org.kontor.orders.domain.Cancellation;
import org.kontor.orders.domain.Order;

/// Takes units of an order, or all that are open, out again: work on them stops, their stock is
/// free and their frozen shares go back, in one transaction. The same request twice does it once.
///
/// Refuses units that are packed or gone. What was authorised for them is let go and what was
/// captured is refunded soon afterwards; the shopper hears of it.
public interface CancelOrder {
  Result cancel(Command command);

  /// @param units empty for all that are still open
  /// @param by `shopper`, or a person's login
  /// @param key the caller's own name for this request
  record Command(OrderId order, List<Units> units, String reason, String by, String key) {}

  sealed interface Result {
    record Cancelled(Order order, Cancellation cancellation, boolean replayed) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}

    record KeyReused() implements Result {}
  }
}
