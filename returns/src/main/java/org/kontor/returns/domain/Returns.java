package org.kontor.returns.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.returns.RmaNumber;

/// All returns. No change of state without its event.
public interface Returns {
  /// To take its next step: nobody else does until the caller's transaction ends.
  Optional<Return> find(RmaNumber number);

  /// To look at it.
  Optional<Return> read(RmaNumber number);

  RmaNumber nextNumber();

  void add(Return made, ReturnEvent event);

  /// @throws org.kontor.customer.StaleVersion if someone else changed it since it was read
  void save(Return changed, ReturnEvent event);

  /// Authorised ones whose time to arrive is over.
  List<RmaNumber> overdue(Instant now, int limit);
}
