package org.kontor.fulfillment.domain.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// How long a carrier is on the way, counted in days on which it drives: Monday to Saturday,
/// without the holidays of the country it drives in. It collects from Monday to Friday.
public final class Transit {
  private static final Set<String> NEAR =
      Set.of("AT", "BE", "CH", "CZ", "DE", "DK", "FR", "LU", "NL", "PL");
  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("AZ", ZoneId.of("Asia/Baku")),
          Map.entry("RU", ZoneId.of("Europe/Moscow")),
          Map.entry("GB", ZoneId.of("Europe/London")),
          Map.entry("IE", ZoneId.of("Europe/Dublin")),
          Map.entry("PT", ZoneId.of("Europe/Lisbon")),
          Map.entry("TR", ZoneId.of("Europe/Istanbul")),
          Map.entry("UA", ZoneId.of("Europe/Kyiv")),
          Map.entry("DE", ZoneId.of("Europe/Berlin")),
          Map.entry("AT", ZoneId.of("Europe/Vienna")),
          Map.entry("CH", ZoneId.of("Europe/Zurich")),
          Map.entry("FR", ZoneId.of("Europe/Paris")),
          Map.entry("ES", ZoneId.of("Europe/Madrid")),
          Map.entry("IT", ZoneId.of("Europe/Rome")),
          Map.entry("NL", ZoneId.of("Europe/Amsterdam")),
          Map.entry("BE", ZoneId.of("Europe/Brussels")),
          Map.entry("PL", ZoneId.of("Europe/Warsaw")),
          Map.entry("JP", ZoneId.of("Asia/Tokyo")));

  private Transit() {}

  /// @param from fewest, `to` most carrier days
  public record Days(int from, int to) {}

  /// Express within a country is there on the next day.
  public static Days days(String origin, String destination, boolean express) {
    if (origin.equals(destination)) {
      return express ? new Days(1, 1) : new Days(2, 3);
    }
    if (NEAR.contains(origin) && NEAR.contains(destination)) {
      return express ? new Days(1, 2) : new Days(3, 5);
    }
    return express ? new Days(2, 4) : new Days(5, 9);
  }

  public static boolean collects(String country, LocalDate date) {
    return drives(country, date) && date.getDayOfWeek() != DayOfWeek.SATURDAY;
  }

  public static boolean drives(String country, LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SUNDAY && !PublicHolidays.isHoliday(country, date);
  }

  /// The date on which a parcel arrives that was collected on `collected` and needs so many carrier
  /// days.
  public static LocalDate arrival(String country, LocalDate collected, int days) {
    LocalDate date = collected;
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      left -= drives(country, date) ? 1 : 0;
    }
    return date;
  }

  /// The zone of a country that has one; of a larger or unlisted one, the zone of where the parcel
  /// comes from.
  public static ZoneId zone(String country, ZoneId origin) {
    return ZONES.getOrDefault(country, origin);
  }
}
