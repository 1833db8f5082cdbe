package org.kontor.architecture.violators.timecomesfromtheclock.orders.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

class Asked {
  Instant at(Clock clock) {
    return LocalDate.now(clock).isLeapYear() ? clock.instant() : Instant.now(clock);
  }
}
