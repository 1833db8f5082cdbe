package org.kontor.inventory.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.LocationDraft;
import org.kontor.inventory.application.LocationDraft.Reading;
import org.kontor.inventory.application.LocationQueries;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.domain.Locations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/locations")
@Tag(name = "Locations")
class LocationsApi {
  private final LocationQueries queries;
  private final SaveLocation saveLocation;

  LocationsApi(LocationQueries queries, SaveLocation saveLocation) {
    this.queries = queries;
    this.saveLocation = saveLocation;
  }

  @GetMapping
  @Operation(summary = "All locations by code, closed ones too")
  LocationPage list() {
    return new LocationPage(queries.all().stream().map(LocationBody::of).toList(), null);
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Open a location, or replace what is known of it",
      description =
          "With the `version` that was read, a change in between is refused (409); without, it is overwritten.")
  ResponseEntity<Object> put(@PathVariable LocationId code, @RequestBody LocationBody body) {
    return switch (body.draft(code).read()) {
      case Reading.Bad(List<LocationDraft.Problem> problems) ->
          Refusal.invalid(
              problems.stream()
                  .map(problem ->
                      new Refusal.FieldError(
                          pointer(problem.field()), problem.code(), problem.detail()))
                  .toList());
      case Reading.Good(Location location) -> {
        var saved = saveLocation.save(new SaveLocation.Command(location, body.version()));
        var created = saved.outcome() == SaveLocation.Outcome.CREATED;
        yield ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
            .body(LocationBody.of(new Locations.Saved(location, saved.version())));
      }
    };
  }

  /// Where a field of the draft stands in the body.
  private static String pointer(String field) {
    return switch (field) {
      case "line1", "line2", "postalCode", "city", "region", "country", "phone" ->
          "/address/" + field;
      case "latitude", "longitude" -> "/coordinates/" + field;
      default -> "/" + field;
    };
  }

  record LocationPage(List<LocationBody> items, @Nullable String next) {}

  /// @param type `warehouse`, `store`, `supplier` or `locker`
  /// @param hours as in `Mo-Fr 09:00-18:00; Sa 10:00-14:00`, in the location's own time
  /// @param cutOff orders that come later are worked on the next open day; `14:00` if it isn't
  ///   given
  /// @param capabilities any of `ship`, `pickup`, `curbside`, `return`
  /// @param active false once it is closed for good; true if it isn't given
  record LocationBody(
      @Nullable String code,
      @Nullable String name,
      @Nullable String type,
      @Nullable AddressBody address,
      @Nullable Coordinates coordinates,
      @Nullable String timeZone,
      @Nullable String hours,
      @Nullable List<LocalDate> holidays,
      @Nullable String cutOff,
      @Nullable List<String> capabilities,
      @Nullable Boolean active,
      @Nullable Integer version) {

    static LocationBody of(Locations.Saved saved) {
      var location = saved.location();
      var address = location.address();
      return new LocationBody(
          location.id().value(),
          location.name(),
          location.type().name().toLowerCase(Locale.ROOT),
          new AddressBody(
              address.line1(),
              address.line2(),
              address.postalCode(),
              address.city(),
              address.region(),
              address.country(),
              address.phone()),
          location.coordinates(),
          location.zone().getId(),
          location.hours().toString(),
          location.hours().holidays().stream().sorted().toList(),
          location.cutOff().toString(),
          location.capabilities().stream()
              .map(capability -> capability.name().toLowerCase(Locale.ROOT))
              .sorted()
              .toList(),
          location.active(),
          saved.version());
    }

    LocationDraft draft(LocationId code) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("code", code.value());
      fields.put("name", text(name));
      fields.put("type", text(type));
      if (address != null) {
        fields.put("line1", text(address.line1()));
        fields.put("line2", text(address.line2()));
        fields.put("postalCode", text(address.postalCode()));
        fields.put("city", text(address.city()));
        fields.put("region", text(address.region()));
        fields.put("country", text(address.country()));
        fields.put("phone", text(address.phone()));
      }
      fields.put("latitude", coordinates == null ? "" : text(coordinates.latitude()));
      fields.put("longitude", coordinates == null ? "" : text(coordinates.longitude()));
      fields.put("timeZone", text(timeZone));
      fields.put("hours", text(hours));
      fields.put("holidays", joined(holidays));
      fields.put("cutOff", text(cutOff));
      fields.put("capabilities", joined(capabilities));
      fields.put("active", active == null ? "true" : active.toString());
      return new LocationDraft(fields);
    }

    private static String text(@Nullable Object value) {
      return Objects.toString(value, "");
    }

    private static String joined(@Nullable List<?> values) {
      return values == null ? "" : String.join(" ", values.stream().map(Object::toString).toList());
    }
  }

  record AddressBody(
      @Nullable String line1,
      @Nullable String line2,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String region,
      @Nullable String country,
      @Nullable String phone) {}
}
