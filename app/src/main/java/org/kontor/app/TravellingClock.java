package org.kontor.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The one clock that every use case reads. It shows the system's time, unless demo data or a
/// replay of old trade is being played: then it has travelled, and runs on from there. Its zone is
/// the retailer's: what belongs to no location is told, and its days begin, there. It ticks in
/// microseconds, as PostgreSQL keeps them, so that what is answered now and read again later is the
/// same moment to the digit.
public final class TravellingClock extends Clock {
  private final ZoneId zone;
  private volatile Duration away = Duration.ZERO;

  public TravellingClock(ZoneId zone) {
    this.zone = zone;
  }

  /// Sets it to a moment.
  public void travelTo(Instant moment) {
    away = Duration.between(Instant.now(), moment);
  }

  public void comeBack() {
    away = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(away).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /// A clock that is as far away as this one is now.
  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), away);
  }
}
