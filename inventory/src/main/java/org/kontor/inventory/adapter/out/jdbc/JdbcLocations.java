package org.kontor.inventory.adapter.out.jdbc;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.OpeningHours;
import org.kontor.inventory.domain.Locations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLocations implements Locations {
  private final JdbcClient jdbc;
  private final RememberedLocations remembered;

  JdbcLocations(JdbcClient jdbc, RememberedLocations remembered) {
    this.jdbc = jdbc;
    this.remembered = remembered;
  }

  @Override
  public List<Saved> all() {
    return jdbc.sql("select * from inventory.locations order by code")
        .query(JdbcLocations::read)
        .list();
  }

  @Override
  public Optional<Saved> find(LocationId id) {
    return jdbc.sql("select * from inventory.locations where code = :code")
        .param("code", id.value())
        .query(JdbcLocations::read)
        .optional();
  }

  @Override
  public boolean add(Location location, Instant at) {
    remembered.forgetAfterTransaction();
    return write(
                """
                insert into inventory.locations (code, name, type, line1, line2, postal_code, city, region,
                  country, phone, latitude, longitude, zone, hours, holidays, cut_off, capabilities, active,
                  changed_at)
                values (:code, :name, :type, :line1, :line2, :postalCode, :city, :region, :country, :phone,
                  :latitude, :longitude, :zone, :hours, cast(:holidays as date[]), :cutOff, :capabilities,
                  :active, :at)
                on conflict (code) do nothing
                """,
                location,
                at)
            .update()
        > 0;
  }

  @Override
  public boolean replace(Location location, int version, Instant at) {
    remembered.forgetAfterTransaction();
    return write(
                """
                update inventory.locations
                set name = :name, type = :type, line1 = :line1, line2 = :line2, postal_code = :postalCode,
                  city = :city, region = :region, country = :country, phone = :phone, latitude = :latitude,
                  longitude = :longitude, zone = :zone, hours = :hours,
                  holidays = cast(:holidays as date[]), cut_off = :cutOff, capabilities = :capabilities,
                  active = :active, changed_at = :at, version = version + 1
                where code = :code and version = :version
                """,
                location,
                at)
            .param("version", version)
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec write(String sql, Location location, Instant at) {
    PostalAddress address = location.address();
    Coordinates coordinates = location.coordinates();
    return jdbc.sql(sql)
        .param("code", location.id().value())
        .param("name", location.name())
        .param("type", location.type().name())
        .param("line1", address.line1())
        .param("line2", address.line2())
        .param("postalCode", address.postalCode())
        .param("city", address.city())
        .param("region", address.region())
        .param("country", address.country())
        .param("phone", address.phone())
        .param("latitude", coordinates == null ? null : coordinates.latitude())
        .param("longitude", coordinates == null ? null : coordinates.longitude())
        .param("zone", location.zone().getId())
        .param("hours", location.hours().toString())
        .param(
            "holidays",
            location.hours().holidays().stream()
                .sorted()
                .map(LocalDate::toString)
                .toArray(String[]::new))
        .param("cutOff", location.cutOff())
        .param(
            "capabilities",
            location.capabilities().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("active", location.active())
        .param("at", Params.time(at));
  }

  static Saved read(ResultSet row, int number) throws SQLException {
    var name = row.getString("name");
    var week = OpeningHours.parse(row.getString("hours")).week();
    var location =
        new Location(
            new LocationId(row.getString("code")),
            name,
            Location.Type.valueOf(row.getString("type")),
            new PostalAddress(
                name,
                row.getString("line1"),
                row.getString("line2"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"),
                row.getString("phone")),
            coordinates(row),
            ZoneId.of(row.getString("zone")),
            new OpeningHours(week, holidays(row.getArray("holidays"))),
            row.getObject("cut_off", LocalTime.class),
            capabilities(row.getArray("capabilities")),
            row.getBoolean("active"));
    return new Saved(location, row.getInt("version"));
  }

  private static @Nullable Coordinates coordinates(ResultSet row) throws SQLException {
    var latitude = row.getDouble("latitude");
    return row.wasNull() ? null : new Coordinates(latitude, row.getDouble("longitude"));
  }

  private static Set<LocalDate> holidays(Array days) throws SQLException {
    return Arrays.stream((Date[]) days.getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Location.Capability> capabilities(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(Location.Capability::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
