package org.kontor.fulfillment.domain.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.kontor.inventory.Location;
import org.kontor.inventory.OpeningHours;
import org.kontor.inventory.OpeningHours.Span;

/// When a location works, on the clock of its own zone. Days are local dates and stretches of work
/// are measured in elapsed time, so an hour that a clock change skips or repeats is neither lost
/// nor counted twice.
public record WorkCalendar(OpeningHours hours, ZoneId zone, LocalTime cutOff) {
  private static final int HORIZON_DAYS = 60;

  public static WorkCalendar of(Location location) {
    return new WorkCalendar(location.hours(), location.zone(), location.cutOff());
  }

  public boolean isWorkingDay(LocalDate date) {
    return !hours.spansOn(date).isEmpty();
  }

  /// Up to when, not including, an order has to come for work to begin on that day: the cut-off, or
  /// closing time if that is earlier.
  public ZonedDateTime cutOffOn(LocalDate date) {
    ZonedDateTime cut = date.atTime(cutOff).atZone(zone);
    Optional<ZonedDateTime> closing =
        hours.spansOn(date).stream().map(span -> end(date, span)).reduce((_, last) -> last);
    return closing.filter(end -> end.isBefore(cut)).orElse(cut);
  }

  /// The day on which work on an order begins that comes at this moment; empty if the location
  /// stays shut for 60 days.
  public Optional<LocalDate> workDay(Instant at) {
    LocalDate today = at.atZone(zone).toLocalDate();
    return isWorkingDay(today) && at.isBefore(cutOffOn(today).toInstant())
        ? Optional.of(today)
        : workingDayAfter(today);
  }

  public Optional<LocalDate> workingDayAfter(LocalDate date) {
    return date.datesUntil(date.plusDays(HORIZON_DAYS + 1L))
        .skip(1)
        .filter(this::isWorkingDay)
        .findFirst();
  }

  /// The moment at which so much work is done, begun at `from` and done only while the location is
  /// open.
  public Optional<ZonedDateTime> afterWork(Instant from, Duration work) {
    LocalDate first = from.atZone(zone).toLocalDate();
    Duration left = work;
    for (int day = 0; day <= HORIZON_DAYS; day++) {
      LocalDate date = first.plusDays(day);
      for (Span span : hours.spansOn(date)) {
        ZonedDateTime start = date.atTime(span.from()).atZone(zone);
        ZonedDateTime begin = start.toInstant().isBefore(from) ? from.atZone(zone) : start;
        Duration open = Duration.between(begin, end(date, span));
        if (open.compareTo(left) >= 0 && open.isPositive()) {
          return Optional.of(begin.plus(left));
        }
        left = open.isPositive() ? left.minus(open) : left;
      }
    }
    return Optional.empty();
  }

  /// When the day's last stretch ends; the day's own end if it isn't a working day.
  public ZonedDateTime closingOn(LocalDate date) {
    return hours.spansOn(date).stream()
        .map(span -> end(date, span))
        .reduce((_, last) -> last)
        .orElseGet(() -> date.plusDays(1).atStartOfDay(zone));
  }

  private ZonedDateTime end(LocalDate date, Span span) {
    return LocalTime.MAX.equals(span.to())
        ? date.plusDays(1).atStartOfDay(zone)
        : date.atTime(span.to()).atZone(zone);
  }
}
