package org.kontor.orders.adapter.out.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.payment.Journal;

/// A row of `orders.ledger_entry`.
record EntryRow(
    UUID journal,
    UUID orderId,
    String account,
    long debitMinor,
    long creditMinor,
    String currency,
    String cause,
    Instant at) {

  static EntryRow of(UUID journal, OrderId order, String cause, Journal.Entry entry, Instant at) {
    return new EntryRow(
        journal,
        order.value(),
        entry.account(),
        entry.debit().minor(),
        entry.credit().minor(),
        entry.debit().currency().getCurrencyCode(),
        cause,
        at);
  }
}
