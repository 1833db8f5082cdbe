package org.kontor.architecture.violators.timecomesfromtheclock.orders.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

class WrongDay {
  LocalDate today = LocalDate.now(ZoneOffset.UTC);
  Supplier<LocalDate> day = () -> LocalDate.now(ZoneOffset.UTC);
}
