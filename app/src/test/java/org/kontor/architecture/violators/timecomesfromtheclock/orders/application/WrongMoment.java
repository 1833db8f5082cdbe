package org.kontor.architecture.violators.timecomesfromtheclock.orders.application;

import java.time.Instant;

class WrongMoment {
  Instant placedAt = Instant.now();
}
