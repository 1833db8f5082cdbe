package org.kontor.fulfillment.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;

class DeparturesTests {
  private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T11:00:00Z");

  private final Location near = Places.store("near", "Mo-Sa 10:00-20:00", "12:30");
  private final Location far = Places.warehouse("far", "Mo-Fr 06:00-22:00", "16:00");
  private final Departures departures = new Departures(List.of(near, far), "DE", TUESDAY_NOON);

  @Test
  void sayWhatTheRulesSayOfThePreferredPlaceThatHasIt() {
    assertThat(departures.from(Set.of(far.id(), near.id()))).contains(parcel(near));
    assertThat(departures.from(Set.of(far.id())))
        .contains(parcel(far))
        .hasValueSatisfying(promise ->
            assertThat(promise.orderBy())
                .isEqualTo(OffsetDateTime.parse("2026-11-24T16:00:00+01:00")));
  }

  @Test
  void sayNothingOfPlacesThatDontSend() {
    assertThat(departures.from(Set.of(new LocationId("shop-window")))).isEmpty();
    assertThat(departures.from(Set.of())).isEmpty();
  }

  @Test
  void areTrueUpToTheFirstCutOff() {
    assertThat(departures.hold(TUESDAY_NOON)).isTrue();
    assertThat(departures.hold(Instant.parse("2026-11-24T11:29:59Z"))).isTrue();
    assertThat(departures.hold(Instant.parse("2026-11-24T11:30:00Z"))).isFalse();
    assertThat(departures.hold(TUESDAY_NOON.minusMillis(1))).isFalse();
  }

  private static DeliveryPromise parcel(Location origin) {
    return PromiseRules.parcel(origin, "DE", false, TUESDAY_NOON).orElseThrow();
  }
}
