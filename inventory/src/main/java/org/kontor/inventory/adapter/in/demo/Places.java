package org.kontor.inventory.adapter.in.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.OpeningHours;

/// Invented addresses in real streets' neighbourhoods.
final class Places {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String STORE_HOURS = "Mo-Fr 10:00-20:00; Sa 10:00-18:00";

  private Places() {}

  static List<Location> inYearOf(Instant moment) {
    int year = LocalDate.ofInstant(moment, BERLIN).getYear();
    Set<LocalDate> holidays = new HashSet<>(holidays(year));
    holidays.addAll(holidays(year + 1));
    return List.of(
        place(
            "warehouse-leipzig",
            "Warehouse Leipzig",
            Location.Type.WAREHOUSE,
            address(
                "Haldenhof Logistik",
                "Am Alten Güterhof 12",
                "04347",
                "Leipzig",
                "+49 341 5550100"),
            51.3561,
            12.4312,
            "Mo-Fr 06:00-22:00; Sa 06:00-14:00",
            LocalTime.of(16, 0),
            holidays,
            EnumSet.of(Capability.SHIP, Capability.RETURN)),
        place(
            "store-berlin",
            "Haldenhof Berlin",
            Location.Type.STORE,
            address("Haldenhof Berlin", "Kastanienhof 7", "10435", "Berlin", "+49 30 5550110"),
            52.5396,
            13.4096,
            STORE_HOURS,
            LocalTime.of(15, 0),
            holidays,
            EnumSet.of(Capability.SHIP, Capability.PICKUP, Capability.RETURN)),
        place(
            "store-hamburg",
            "Haldenhof Hamburg",
            Location.Type.STORE,
            address("Haldenhof Hamburg", "Speicherzeile 21", "20457", "Hamburg", "+49 40 5550120"),
            53.5437,
            9.9892,
            STORE_HOURS,
            LocalTime.of(15, 0),
            holidays,
            EnumSet.of(Capability.SHIP, Capability.PICKUP, Capability.CURBSIDE, Capability.RETURN)),
        place(
            "store-munich",
            "Haldenhof München",
            Location.Type.STORE,
            address("Haldenhof München", "Lindenanger 4", "80469", "München", "+49 89 5550130"),
            48.1309,
            11.5734,
            STORE_HOURS,
            LocalTime.of(14, 0),
            holidays,
            EnumSet.of(Capability.PICKUP, Capability.RETURN)),
        place(
            "supplier-nord",
            "Supplier Nord",
            Location.Type.SUPPLIER,
            address("Nordholz Gartenmöbel", "Werftkehre 3", "24143", "Kiel", "+49 431 5550140"),
            54.3102,
            10.1519,
            "Mo-Fr 08:00-16:00",
            LocalTime.of(11, 0),
            holidays,
            EnumSet.of(Capability.SHIP)));
  }

  private static Location place(
      String code,
      String name,
      Location.Type type,
      PostalAddress address,
      double latitude,
      double longitude,
      String hours,
      LocalTime cutOff,
      Set<LocalDate> holidays,
      Set<Capability> capabilities) {
    var spans = OpeningHours.parse(hours).week();
    return new Location(
        new LocationId(code),
        name,
        type,
        address,
        new Coordinates(latitude, longitude),
        BERLIN,
        new OpeningHours(spans, holidays),
        cutOff,
        capabilities,
        true);
  }

  private static PostalAddress address(
      String name, String line1, String postalCode, String city, String phone) {
    return new PostalAddress(name, line1, null, postalCode, city, null, "DE", phone);
  }

  /// Those that all of Germany keeps.
  static Set<LocalDate> holidays(int year) {
    var easter = easter(year);
    return Set.of(
        LocalDate.of(year, 1, 1),
        easter.minusDays(2),
        easter.plusDays(1),
        LocalDate.of(year, 5, 1),
        easter.plusDays(39),
        easter.plusDays(50),
        LocalDate.of(year, 10, 3),
        LocalDate.of(year, 12, 25),
        LocalDate.of(year, 12, 26));
  }

  /// Easter Sunday of the Gregorian calendar, by Gauss as Lichtenberg put it right.
  private static LocalDate easter(int year) {
    int century = year / 100;
    int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    int sun = 2 - (3 * century + 3) / 4;
    int metonic = year % 19;
    int seed = (19 * metonic + moon) % 30;
    int shift = (seed + metonic / 11) / 29;
    int fullMoon = 21 + seed - shift;
    int sunday = 7 - (year + year / 4 + sun) % 7;
    int away = 7 - (fullMoon - sunday) % 7;
    return LocalDate.of(year, 3, 1).plusDays(fullMoon + away - 1L);
  }

  /// A few postcodes of big cities, in the form of geonames.org.
  static String postcodes() {
    try (var list = Places.class.getResourceAsStream("/demo/postcodes-de.tsv")) {
      if (list == null) {
        throw new IllegalStateException("The demo's postcodes are missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
