package org.kontor.orders.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// How the day goes: who waits longer than we said, and when orders come in. Whoever is bound to
/// stores hears of the orders of these stores only.
public interface OrderPulse {
  /// Open orders whose promise has passed and of which something is still here, the longest overdue
  /// first. Only the oldest thousand open orders are looked at: what is late is among them.
  List<Late> late(Instant now, int atMost);

  /// Orders of a day by the hour in which they were placed, where the retailer is: 24 figures.
  List<Integer> perHour(LocalDate day);

  /// @param promised the latest moment that the shopper was told, in the zone it holds for
  /// @param units that haven't left yet
  record Late(UUID id, String number, String name, OffsetDateTime promised, int units) {}
}
