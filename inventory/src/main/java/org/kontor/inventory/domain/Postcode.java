package org.kontor.inventory.domain;

import java.util.Locale;
import org.kontor.inventory.Coordinates;

/// Where a postcode lies. A code with several places has one of these for each.
///
/// @param country ISO 3166-1 alpha-2
public record Postcode(String country, String code, String place, Coordinates coordinates) {
  public Postcode {
    country = country.strip().toUpperCase(Locale.ROOT);
    code = code.strip().toUpperCase(Locale.ROOT);
    place = place.strip();
    if ((code + place).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A postcode and its place have no control characters");
    }
    if (country.length() != 2 || code.isEmpty() || code.length() > 20) {
      throw new IllegalArgumentException("A postcode has a two-letter country and a code");
    }
  }

  /// Reads a line of the postal code files of geonames.org: twelve columns split by tabs, of which
  /// the first three, the tenth and the eleventh matter.
  public static Postcode parse(String line) {
    var columns = line.split("\t", -1);
    if (columns.length < 11) {
      throw new IllegalArgumentException(
          "A line of a GeoNames postal code file has 12 columns split by tabs, not "
              + columns.length);
    }
    try {
      var point = new Coordinates(Double.parseDouble(columns[9]), Double.parseDouble(columns[10]));
      return new Postcode(columns[0], columns[1], columns[2], point);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Columns 10 and 11 are latitude and longitude, not %s and %s"
              .formatted(columns[9], columns[10]),
          e);
    }
  }
}
