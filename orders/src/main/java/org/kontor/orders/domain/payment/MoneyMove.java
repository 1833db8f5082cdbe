package org.kontor.orders.domain.payment;

import org.kontor.catalog.Money;

/// Money that has to move at the provider because of what happened to an order. It is done once per
/// order, payment, kind and cause.
///
/// @param payment the payment's position within the order
public record MoneyMove(int payment, Kind kind, String cause, Money amount) {
  public enum Kind {
    CAPTURE,
    REFUND,
    VOID
  }
}
