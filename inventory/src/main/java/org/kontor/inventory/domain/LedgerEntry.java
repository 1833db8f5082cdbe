package org.kontor.inventory.domain;

/// A movement that has been booked, for ever.
///
/// @param number grows with each entry
public record LedgerEntry(long number, StockKey key, Movement movement, Cause cause) {}
