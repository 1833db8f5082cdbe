package org.kontor.inventory.adapter.out.jdbc;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.Locations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A snapshot of all locations, and of the postcodes that were asked for, read again after each
/// change here, and every few seconds for what other instances changed.
@Repository
class RememberedLocations implements LocationDirectory {
  private static final int POSTCODES = 10_000;

  private final JdbcClient jdbc;
  private volatile @Nullable Map<LocationId, Location> snapshot;
  private final Map<List<String>, Optional<Coordinates>> postcodes = new ConcurrentHashMap<>();

  RememberedLocations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Location> find(LocationId id) {
    return Optional.ofNullable(snapshot().get(id));
  }

  @Override
  public List<Location> all() {
    return snapshot().values().stream().filter(Location::active).toList();
  }

  @Override
  public List<Nearby> nearest(Coordinates from, Location.Capability capability, int limit) {
    return snapshot().values().stream()
        .filter(location -> location.can(capability))
        .flatMap(location -> nearby(location, from).stream())
        .sorted(Comparator.comparingDouble(Nearby::kilometres))
        .limit(limit)
        .toList();
  }

  private static Optional<Nearby> nearby(Location location, Coordinates from) {
    return Optional.ofNullable(location.coordinates())
        .map(there -> new Nearby(location, from.kilometresTo(there)));
  }

  @Override
  public Optional<Coordinates> locate(String country, String postalCode) {
    var asked = List.of(country.strip().toUpperCase(Locale.ROOT), written(country, postalCode));
    var known = postcodes.get(asked);
    if (known == null) {
      if (postcodes.size() >= POSTCODES) {
        postcodes.clear();
      }
      known = read(asked.getFirst(), asked.getLast());
      postcodes.put(asked, known);
    }
    return known;
  }

  private Optional<Coordinates> read(String country, String postalCode) {
    return jdbc.sql(
            """
            select avg(latitude) as latitude, avg(longitude) as longitude
            from inventory.postcodes
            where country = :country and postal_code = :postalCode
            having count(*) > 0
            """)
        .param("country", country)
        .param("postalCode", postalCode)
        .query((row, _) -> new Coordinates(row.getDouble("latitude"), row.getDouble("longitude")))
        .optional();
  }

  /// As GeoNames writes it: without the four digits that an American code may end with.
  private static String written(String country, String postalCode) {
    var code = postalCode.strip().toUpperCase(Locale.ROOT);
    return country.strip().equalsIgnoreCase("US")
        ? code.replaceFirst("^(\\d{5})-?\\d{4}$", "$1")
        : code;
  }

  void forget() {
    snapshot = null;
    postcodes.clear();
  }

  /// Also after a rollback: someone may have asked within the transaction.
  void forgetAfterTransaction() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forget();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  private Map<LocationId, Location> snapshot() {
    var locations = snapshot;
    if (locations == null) {
      locations = new LinkedHashMap<>();
      for (Locations.Saved saved :
          jdbc.sql("select * from inventory.locations order by code")
              .query(JdbcLocations::read)
              .list()) {
        locations.put(saved.location().id(), saved.location());
      }
      snapshot = locations;
    }
    return locations;
  }
}
