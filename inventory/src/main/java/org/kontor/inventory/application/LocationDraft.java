package org.kontor.inventory.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CountryCode;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.OpeningHours;

/// A location as someone wrote it, by field: nothing typed is lost, and [#read()] says of each
/// field what is wrong with it.
public record LocationDraft(Map<String, String> fields) {
  public static final List<String> FIELDS =
      List.of(
          "code",
          "name",
          "type",
          "line1",
          "line2",
          "postalCode",
          "city",
          "region",
          "country",
          "phone",
          "latitude",
          "longitude",
          "timeZone",
          "hours",
          "holidays",
          "cutOff",
          "capabilities",
          "active");

  public LocationDraft {
    fields = Map.copyOf(fields);
  }

  public static LocationDraft of(Location location) {
    Map<String, String> fields = new LinkedHashMap<>();
    PostalAddress address = location.address();
    Coordinates coordinates = location.coordinates();
    fields.put("code", location.id().value());
    fields.put("name", location.name());
    fields.put("type", lower(location.type()));
    fields.put("line1", address.line1());
    fields.put("line2", orEmpty(address.line2()));
    fields.put("postalCode", address.postalCode());
    fields.put("city", address.city());
    fields.put("region", orEmpty(address.region()));
    fields.put("country", address.country());
    fields.put("phone", orEmpty(address.phone()));
    fields.put("latitude", coordinates == null ? "" : Double.toString(coordinates.latitude()));
    fields.put("longitude", coordinates == null ? "" : Double.toString(coordinates.longitude()));
    fields.put("timeZone", location.zone().getId());
    fields.put("hours", location.hours().toString());
    fields.put("holidays", joined(new TreeSet<>(location.hours().holidays()), LocalDate::toString));
    fields.put("cutOff", location.cutOff().toString());
    fields.put(
        "capabilities", joined(new TreeSet<>(location.capabilities()), LocationDraft::lower));
    fields.put("active", Boolean.toString(location.active()));
    return new LocationDraft(fields);
  }

  public String get(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  public LocationDraft with(Map<String, String> changed) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(changed);
    return new LocationDraft(all);
  }

  public sealed interface Reading {
    record Good(Location location) implements Reading {}

    /// @param problems never empty
    record Bad(List<Problem> problems) implements Reading {}
  }

  /// @param code a short stable word: the key of a sentence in the reader's language
  /// @param part what exactly can't be read
  /// @param detail the sentence in English
  public record Problem(String field, String code, String part, String detail) {}

  public Reading read() {
    var reader = new Reader();
    for (String required : List.of("name", "line1", "postalCode", "city")) {
      reader.require(required);
    }
    var id =
        reader.value(
            "code", LocationId::new, "Small letters, digits and hyphens, at most 40 characters");
    var type =
        reader.value("type", LocationDraft::type, "One of warehouse, store, supplier, locker");
    var country =
        reader.value("country", CountryCode::new, "A two-letter ISO 3166-1 code, such as DE");
    var zone = reader.value("timeZone", ZoneId::of, "A time zone such as Europe/Berlin");
    var cutOff =
        get("cutOff").isEmpty()
            ? LocalTime.of(14, 0)
            : reader.value("cutOff", LocalTime::parse, "A time such as 14:00");
    var coordinates = reader.coordinates();
    var hours = reader.hours();
    var capabilities = reader.capabilities();
    if (!reader.problems.isEmpty()
        || id == null
        || type == null
        || country == null
        || zone == null
        || cutOff == null) {
      return new Reading.Bad(List.copyOf(reader.problems));
    }
    var address =
        new PostalAddress(
            get("name"),
            get("line1"),
            get("line2"),
            get("postalCode"),
            get("city"),
            get("region"),
            country.value(),
            get("phone"));
    return new Reading.Good(
        new Location(
            id,
            get("name"),
            type,
            address,
            coordinates,
            zone,
            hours,
            cutOff,
            capabilities,
            !get("active").equalsIgnoreCase("false")));
  }

  private static final String HOURS = "Hours are written like Mo-Fr 09:00-18:00";

  /// Reads field by field and remembers what it couldn't.
  private final class Reader {
    final List<Problem> problems = new java.util.ArrayList<>();

    void require(String field) {
      if (get(field).isEmpty()) {
        problems.add(new Problem(field, "required", "", "This is needed"));
      }
    }

    <T> @Nullable T value(String field, Function<String, T> read, String expected) {
      var text = get(field);
      if (text.isEmpty()) {
        require(field);
        return null;
      }
      return parsed(field, text, read, expected);
    }

    private <T> @Nullable T parsed(
        String field, String text, Function<String, T> read, String expected) {
      try {
        return read.apply(text);
      } catch (OpeningHours.Overlap overlap) {
        problems.add(
            new Problem(field, "overlap", overlap.written(), String.valueOf(overlap.getMessage())));
        return null;
      } catch (IllegalArgumentException | DateTimeException _) {
        problems.add(new Problem(field, field, text, expected + ", not " + text));
        return null;
      }
    }

    @Nullable Coordinates coordinates() {
      if (get("latitude").isEmpty() && get("longitude").isEmpty()) {
        return null;
      }
      var latitude =
          value("latitude", text -> degrees(text, 90), "Degrees from -90 to 90, such as 52.52");
      var longitude =
          value("longitude", text -> degrees(text, 180), "Degrees from -180 to 180, such as 13.41");
      return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    OpeningHours hours() {
      for (String part : get("hours").split(";")) {
        parsed("hours", part.strip(), OpeningHours::parse, HOURS);
      }
      Set<LocalDate> holidays = new TreeSet<>();
      for (String day : words("holidays")) {
        var date = parsed("holidays", day, LocalDate::parse, "Days are written like 2026-12-25");
        if (date != null) {
          holidays.add(date);
        }
      }
      var broken = problems.stream().anyMatch(problem -> problem.field().equals("hours"));
      var week = broken ? null : parsed("hours", get("hours"), OpeningHours::parse, HOURS);
      return new OpeningHours(week == null ? Map.of() : week.week(), holidays);
    }

    Set<Location.Capability> capabilities() {
      Set<Location.Capability> capabilities = EnumSet.noneOf(Location.Capability.class);
      for (String word : words("capabilities")) {
        var capability =
            parsed(
                "capabilities",
                word,
                text -> Location.Capability.valueOf(text.toUpperCase(Locale.ROOT)),
                "Any of ship, pickup, curbside, return");
        if (capability != null) {
          capabilities.add(capability);
        }
      }
      return capabilities;
    }
  }

  private List<String> words(String field) {
    return Arrays.stream(get(field).split("[\\s,;|]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static double degrees(String text, int limit) {
    double degrees = Double.parseDouble(text.replace(',', '.'));
    if (!(Math.abs(degrees) <= limit)) {
      throw new IllegalArgumentException(text);
    }
    return degrees;
  }

  private static Location.Type type(String text) {
    return Location.Type.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> String joined(Set<T> values, Function<T, String> written) {
    return values.stream().map(written).collect(Collectors.joining(", "));
  }
}
