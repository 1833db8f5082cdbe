package org.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Location.Capability;

class PlacesAndNamesTests {
  @ParameterizedTest
  @CsvSource({
    "52.5200, 13.4050, 52.5200, 13.4050, 0",
    "52.5200, 13.4050, 53.5511, 9.9937, 255",
    "52.5200, 13.4050, 40.4093, 49.8671, 3057",
    "0, 179, 0, -179, 222",
    "90, 0, -90, 0, 20015",
    "0, 0, 0, 180, 20015"
  })
  void measuresTheWayOverTheGlobeAndAcrossTheDateLine(
      double fromNorth, double fromEast, double toNorth, double toEast, double kilometres) {
    assertThat(new Coordinates(fromNorth, fromEast).kilometresTo(new Coordinates(toNorth, toEast)))
        .isCloseTo(kilometres, within(kilometres * 0.005 + 0.001));
  }

  @Test
  void itIsAsFarThereAsBackAndNeverShorterByADetour() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Coordinates a = anywhere(random);
      Coordinates b = anywhere(random);
      Coordinates c = anywhere(random);
      assertThat(a.kilometresTo(b)).isCloseTo(b.kilometresTo(a), within(1e-6));
      assertThat(a.kilometresTo(b))
          .isLessThanOrEqualTo(a.kilometresTo(c) + c.kilometresTo(b) + 1e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
  void thereAreNoOtherPlacesOnEarth(double north, double east) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(north, east));
  }

  @Test
  void aLocationThatWasClosedCanDoNothingAnyMore() {
    assertThat(location(true).can(Capability.SHIP)).isTrue();
    assertThat(location(true).can(Capability.PICKUP)).isFalse();
    assertThat(location(false).can(Capability.SHIP)).isFalse();
  }

  @Test
  void aLocationsCodeIsTheSameWhateverItsCase() {
    assertThat(new LocationId(" Store-Berlin ")).isEqualTo(new LocationId("store-berlin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-berlin", "store berlin", "größe", "a/b"})
  void refusesCodesThatPeopleCantTypeAnywhere(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LocationId(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "order:", "Order:1", "order:a b", ":1"})
  void aHolderSaysOfWhatKindItIs(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Holder(name));
    assertThat(Holder.of("order", 7)).hasToString("order:7");
  }

  private static Coordinates anywhere(Random random) {
    return new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
  }

  private static Location location(boolean active) {
    return new Location(
        new LocationId("store"),
        "Store",
        Location.Type.STORE,
        new PostalAddress("Store", "Street 1", null, "10115", "Berlin", null, "DE", null),
        null,
        ZoneOffset.UTC,
        OpeningHours.parse(""),
        LocalTime.NOON,
        Set.of(Capability.SHIP),
        active);
  }
}
