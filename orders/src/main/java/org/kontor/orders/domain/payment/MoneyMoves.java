package org.kontor.orders.domain.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.orders.OrderId;

/// Money that has to move and hasn't yet.
public interface MoneyMoves {
  /// Takes some that are due; nobody else gets them before `until`.
  List<Due> take(Instant now, Instant until, int limit);

  /// @return false if it was done or given up already
  boolean done(UUID id, Instant at);

  /// The provider said no: somebody has to look at it.
  void refused(UUID id, String problem);

  void later(UUID id, Instant at, String problem);

  /// Makes one that was refused due again.
  ///
  /// @return false if it wasn't refused
  boolean again(UUID id, Instant at);

  /// @param attempts how often it was taken, this time included
  record Due(UUID id, OrderId order, MoneyMove move, int attempts) {}
}
