package org.kontor.orders.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.ShopperFact;
import org.kontor.orders.domain.payment.Journal;
import org.kontor.orders.domain.payment.MoneyMove;

/// What a change of an order brings about, saved together with it: the fact that others hear of,
/// the money that has to move, and what is booked.
public record Change(@Nullable ShopperFact fact, List<MoneyMove> moves, @Nullable Journal journal) {
  static final Change QUIET = new Change(null, List.of(), null);

  static Change moving(List<MoneyMove> moves) {
    return new Change(null, moves, null);
  }
}
