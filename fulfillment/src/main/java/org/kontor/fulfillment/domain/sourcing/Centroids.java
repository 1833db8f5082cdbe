package org.kontor.fulfillment.domain.sourcing;

import java.util.Map;
import java.util.Optional;
import org.kontor.inventory.Coordinates;

/// The middle of a country: where a destination is taken to lie if its postcode is unknown.
public final class Centroids {
  private static final Map<String, Coordinates> MIDDLE =
      Map.ofEntries(
          Map.entry("AT", new Coordinates(47.6, 14.1)),
          Map.entry("AZ", new Coordinates(40.3, 47.7)),
          Map.entry("BE", new Coordinates(50.6, 4.6)),
          Map.entry("CA", new Coordinates(56.1, -106.3)),
          Map.entry("CH", new Coordinates(46.8, 8.2)),
          Map.entry("CZ", new Coordinates(49.8, 15.5)),
          Map.entry("DE", new Coordinates(51.1, 10.4)),
          Map.entry("DK", new Coordinates(56.0, 10.0)),
          Map.entry("ES", new Coordinates(40.2, -3.6)),
          Map.entry("FR", new Coordinates(46.6, 2.5)),
          Map.entry("GB", new Coordinates(54.1, -2.9)),
          Map.entry("IT", new Coordinates(42.8, 12.1)),
          Map.entry("NL", new Coordinates(52.2, 5.6)),
          Map.entry("PL", new Coordinates(52.1, 19.4)),
          Map.entry("RU", new Coordinates(55.8, 37.6)),
          Map.entry("TR", new Coordinates(39.1, 35.2)),
          Map.entry("UA", new Coordinates(49.0, 31.4)),
          Map.entry("US", new Coordinates(39.8, -98.6)));

  private Centroids() {}

  /// @param country ISO 3166-1 alpha-2
  public static Optional<Coordinates> of(String country) {
    return Optional.ofNullable(MIDDLE.get(country));
  }
}
