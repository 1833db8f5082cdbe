package org.kontor.fulfillment.domain.promise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.OpeningHours;

/// Locations to test with.
public final class Places {
  private Places() {}

  public static Location warehouse(
      String code, String hours, String cutOff, LocalDate... holidays) {
    return location(
        code,
        Location.Type.WAREHOUSE,
        "DE",
        "Europe/Berlin",
        hours,
        cutOff,
        Set.of(Capability.SHIP),
        holidays);
  }

  public static Location store(String code, String hours, String cutOff, LocalDate... holidays) {
    return location(
        code,
        Location.Type.STORE,
        "DE",
        "Europe/Berlin",
        hours,
        cutOff,
        Set.of(Capability.SHIP, Capability.PICKUP),
        holidays);
  }

  public static Location location(
      String code,
      Location.Type type,
      String country,
      String zone,
      String hours,
      String cutOff,
      Set<Capability> capabilities,
      LocalDate... holidays) {
    return new Location(
        new LocationId(code),
        code,
        type,
        new PostalAddress(code, "Street 1", null, "10115", "Town", null, country, null),
        new Coordinates(52.5, 13.4),
        ZoneId.of(zone),
        new OpeningHours(OpeningHours.parse(hours).week(), Set.of(holidays)),
        LocalTime.parse(cutOff),
        capabilities,
        true);
  }
}
