package org.kontor.fulfillment.domain.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.inventory.Location;

/// What a shopper may be told: when it arrives, or is ready, and by when the order has to be placed
/// for that.
///
/// A parcel leaves on the working day that the cut-off allows, after the location's preparation, on
/// a day on which the carrier collects; then come the carrier's days, by the calendar of the
/// destination. A pick-up is ready after so much opening time. Every step is by the clock of the
/// place where it happens.
public final class PromiseRules {
  private static final LocalTime FIRST_DELIVERY = LocalTime.of(8, 0);
  private static final LocalTime LAST_DELIVERY = LocalTime.of(20, 0);
  private static final Duration PICK_UP_WORK = Duration.ofHours(2);

  private PromiseRules() {}

  /// Empty if the location stays shut for 60 days.
  public static Optional<DeliveryPromise> parcel(
      Location origin, String country, boolean express, Instant at) {
    WorkCalendar work = WorkCalendar.of(origin);
    String from = origin.address().country();
    return work.workDay(at)
        .flatMap(begin ->
            collection(work, from, begin, preparation(origin))
                .map(day -> {
                  Transit.Days days = Transit.days(from, country, express);
                  ZoneId zone = Transit.zone(country, origin.zone());
                  return new DeliveryPromise(
                      Transit.arrival(country, day, days.from())
                          .atTime(FIRST_DELIVERY)
                          .atZone(zone)
                          .toOffsetDateTime(),
                      Transit.arrival(country, day, days.to())
                          .atTime(LAST_DELIVERY)
                          .atZone(zone)
                          .toOffsetDateTime(),
                      work.cutOffOn(begin).toOffsetDateTime());
                }));
  }

  /// By when the location has to give the parcel to the carrier.
  public static Optional<Instant> dispatchBy(Location origin, Instant at) {
    WorkCalendar work = WorkCalendar.of(origin);
    return work.workDay(at)
        .flatMap(begin -> collection(work, origin.address().country(), begin, preparation(origin)))
        .map(day -> work.closingOn(day).toInstant());
  }

  /// Ready after two hours of opening time; an order after the cut-off is begun when the next
  /// working day opens.
  public static Optional<DeliveryPromise> pickup(Location store, Instant at) {
    WorkCalendar work = WorkCalendar.of(store);
    return work.workDay(at)
        .flatMap(day -> {
          Instant begin = max(at, day.atStartOfDay(store.zone()).toInstant());
          return work.afterWork(begin, PICK_UP_WORK)
              .map(ready -> {
                ZonedDateTime latest = work.closingOn(ready.toLocalDate());
                ZonedDateTime inTime = latest.minus(PICK_UP_WORK);
                ZonedDateTime cut = work.cutOffOn(day);
                boolean sameDay = ready.toLocalDate().equals(day);
                return new DeliveryPromise(
                    ready.toOffsetDateTime(),
                    latest.toOffsetDateTime(),
                    (sameDay && inTime.isBefore(cut) ? inTime : cut).toOffsetDateTime());
              });
        });
  }

  private static int preparation(Location origin) {
    return origin.type() == Location.Type.SUPPLIER ? 2 : 0;
  }

  private static Optional<LocalDate> collection(
      WorkCalendar work, String country, LocalDate begin, int preparation) {
    Optional<LocalDate> day = Optional.of(begin);
    for (int left = preparation; left > 0; left--) {
      day = day.flatMap(work::workingDayAfter);
    }
    while (day.isPresent() && !Transit.collects(country, day.get())) {
      day = work.workingDayAfter(day.get()).filter(next -> next.isBefore(begin.plusDays(90)));
    }
    return day;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
