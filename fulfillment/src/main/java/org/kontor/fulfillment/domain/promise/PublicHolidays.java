package org.kontor.fulfillment.domain.promise;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The days on which a country's carriers rest. Nationwide holidays only; a country that isn't
/// listed has Sundays alone. A location's own holidays are its
/// [org.kontor.inventory.OpeningHours]'.
public final class PublicHolidays {
  /// `MM-dd` is a date; `E+n` counts from Easter Sunday.
  private static final Map<String, Set<String>> BY_COUNTRY =
      Map.ofEntries(
          country("DE", "01-01 E-2 E+1 05-01 E+39 E+50 10-03 12-25 12-26"),
          country("AT", "01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 10-26 11-01 12-08 12-25 12-26"),
          country("CH", "01-01 E-2 E+1 E+39 E+50 08-01 12-25 12-26"),
          country("FR", "01-01 E+1 05-01 05-08 E+39 E+50 07-14 08-15 11-01 11-11 12-25"),
          country("ES", "01-01 01-06 E-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25"),
          country("IT", "01-01 01-06 E+1 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26"),
          country("NL", "01-01 E+1 04-27 E+39 E+50 12-25 12-26"),
          country("BE", "01-01 E+1 05-01 E+39 E+50 07-21 08-15 11-01 11-11 12-25"),
          country("PL", "01-01 01-06 E+1 05-01 05-03 E+60 08-15 11-01 11-11 12-25 12-26"),
          country("GB", "01-01 E-2 E+1 12-25 12-26"),
          country("US", "01-01 06-19 07-04 11-11 12-25"),
          country(
              "RU",
              "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04"),
          country(
              "AZ",
              "01-01 01-02 01-20 03-08 03-20 03-21 03-22 03-23 03-24 05-09 05-28 06-15 06-26 11-08 11-09 12-31"));

  private PublicHolidays() {}

  /// @param country ISO 3166-1 alpha-2
  public static boolean isHoliday(String country, LocalDate date) {
    return BY_COUNTRY.getOrDefault(country, Set.of()).stream().anyMatch(rule -> falls(rule, date));
  }

  private static boolean falls(String rule, LocalDate date) {
    return rule.startsWith("E")
        ? easter(date.getYear()).plusDays(Integer.parseInt(rule.substring(1))).equals(date)
        : MonthDay.from(date).equals(MonthDay.parse("--" + rule));
  }

  /// Western Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter
  /// 8).
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leapless = century / 4;
    int moon =
        (19 * golden + century - leapless - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int day = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }

  private static Map.Entry<String, Set<String>> country(String code, String rules) {
    return Map.entry(code, Arrays.stream(rules.split(" ")).collect(Collectors.toUnmodifiableSet()));
  }
}
