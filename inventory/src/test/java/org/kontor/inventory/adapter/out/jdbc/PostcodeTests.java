package org.kontor.inventory.adapter.out.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.OpeningHours;
import org.kontor.inventory.application.ImportPostcodes;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.domain.Postcodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InventoryTest
class PostcodeTests {
  @Autowired ImportPostcodes importPostcodes;
  @Autowired SaveLocation saveLocation;
  @Autowired RememberedLocations directory;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void closeTheStores() {
    jdbc.sql("delete from inventory.locations where country = 'US'").update();
    directory.forget();
  }

  static InputStream file(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void learnsWherePostcodesLie() throws Exception {
    var first = "DE\t10115\tBerlin\tBerlin\tBE\t\t00\tBerlin\t11000\t52.5323\t13.3846\t6";
    var second = "DE\t99998\tKörner\tThüringen\tTH\t\t\t\t\t51.2\t10.6\t4";

    assertThat(importPostcodes.run(file("\uFEFF" + first, second, "")))
        .isEqualTo(new Postcodes.Saved(2, 0, 0));
    assertThat(importPostcodes.run(file(first, second.replace("51.2", "51.3"))))
        .isEqualTo(new Postcodes.Saved(0, 1, 1));
    assertThat(directory.locate("de", " 10115 ")).contains(new Coordinates(52.5323, 13.3846));
    assertThat(directory.locate("DE", "00000")).isEmpty();
  }

  @Test
  void importsAllOfAFileOrNothing() {
    assertThatThrownBy(() ->
            importPostcodes.run(
                file(
                    "FR\t75001\tParis\t\t\t\t\t\t\t48.86\t2.34\t",
                    "code,place",
                    "FR\t75003\tPa\0ris\t\t\t\t\t\t\t48.86\t2.34\t",
                    "FR\t75002\tParis\t\t\t\t\t\t\tx\t2\t")))
        .isInstanceOfSatisfying(
            ImportPostcodes.FileRefused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(ImportPostcodes.Refusal::line)
                    .containsExactly(2, 3, 4));
    assertThat(directory.locate("FR", "75001")).isEmpty();
  }

  /// 1,400 stores and 41,000 postcodes of the real world.
  @Test
  void findsTheNearestStoresOfAPostcodeAtOnce() throws Exception {
    var data = data();
    var stores = stores(data.resolve("bestbuy_stores/stores.json"));
    stores.forEach(store -> saveLocation.save(new SaveLocation.Command(store, null)));
    long began = System.nanoTime();
    try (var file = Files.newInputStream(data.resolve("geonames_us_zip/US.txt"))) {
      assertThat(importPostcodes.run(file).created()).isGreaterThan(41_000);
    }
    assertThat(millisSince(began)).isLessThan(15_000);
    assertThat(directory.locate("US", "10001-1234")).isPresent();

    List<Long> millis = new ArrayList<>();
    for (String zip :
        List.of("10001", "94103", "60601", "99553", "33101", "02108", "98101", "85281")) {
      long asked = System.nanoTime();
      var here = directory.locate("US", zip).orElseThrow();
      var nearest = directory.nearest(here, Location.Capability.PICKUP, 10);
      millis.add(millisSince(asked));

      assertThat(nearest)
          .extracting(near -> near.location().id())
          .containsExactlyElementsOf(byBruteForce(stores, here));
      assertThat(nearest)
          .allSatisfy(near ->
              assertThat(near.kilometres())
                  .isCloseTo(
                      kilometres(here, near.location().coordinates()),
                      org.assertj.core.data.Percentage.withPercentage(0.1)));
    }
    Collections.sort(millis);
    assertThat(millis.get(millis.size() / 2)).as("the median of " + millis).isLessThan(50);
  }

  private static long millisSince(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  private List<LocationId> byBruteForce(List<Location> stores, Coordinates here) {
    return stores.stream()
        .sorted(Comparator.comparingDouble(store -> kilometres(here, store.coordinates())))
        .limit(10)
        .map(Location::id)
        .toList();
  }

  /// By the spherical law of cosines: another formula than the one that is tested.
  private static double kilometres(Coordinates a, Coordinates b) {
    double latA = Math.toRadians(a.latitude());
    double latB = Math.toRadians(b.latitude());
    double angle = Math.toRadians(b.longitude() - a.longitude());
    return 6371.0088
        * Math.acos(
            Math.min(
                1,
                Math.sin(latA) * Math.sin(latB)
                    + Math.cos(latA) * Math.cos(latB) * Math.cos(angle)));
  }

  private static List<Location> stores(Path file) throws Exception {
    JsonNode all = JsonMapper.builder().build().readTree(Files.readString(file));
    List<Location> stores = new ArrayList<>();
    for (JsonNode store : all) {
      var name = store.get("name").asString();
      stores.add(
          new Location(
              new LocationId("us-" + store.get("id").asInt()),
              name,
              Location.Type.STORE,
              new PostalAddress(
                  name,
                  store.get("address").asString(),
                  null,
                  store.get("zip").asString(),
                  store.get("city").asString(),
                  store.get("state").asString(),
                  "US",
                  null),
              new Coordinates(
                  store.get("location").get("lat").asDouble(),
                  store.get("location").get("lon").asDouble()),
              ZoneId.of("America/New_York"),
              OpeningHours.parse("Mo-Su 10:00-21:00"),
              LocalTime.of(14, 0),
              Set.of(Location.Capability.PICKUP),
              true));
    }
    return stores;
  }

  /// Real data that isn't ours to ship: beside the checkout, or where `KONTOR_DATA` says.
  private static Path data() {
    var named = System.getenv("KONTOR_DATA");
    var data = named != null ? Path.of(named) : beside(Path.of("").toAbsolutePath());
    var here = Files.isDirectory(data);
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(here, "No data at " + data);
    }
    assertThat(here).as("data at " + data).isTrue();
    return data;
  }

  private static Path beside(Path from) {
    for (Path at = from; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data"))) {
        return at.resolve("shared/data");
      }
    }
    return from.resolve("../../shared/data").normalize();
  }
}
