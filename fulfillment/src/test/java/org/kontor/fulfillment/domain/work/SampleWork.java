package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Sku;
import org.kontor.customer.Shopper;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;

/// Work to test with: two tents (line 1), three lamps (line 2) and one more tent (line 3), at
/// Berlin.
public final class SampleWork {
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  public static final LocationId BERLIN = new LocationId("store-berlin");
  public static final Sku TENT = new Sku("TENT");
  public static final Sku LAMP = new Sku("LAMP");

  private SampleWork() {}

  public static FulfillmentOrder parcel() {
    return opened(DeliveryMethod.STANDARD);
  }

  public static FulfillmentOrder pickup() {
    return opened(DeliveryMethod.PICKUP);
  }

  static FulfillmentOrder opened(DeliveryMethod method) {
    return FulfillmentOrder.open(
        delivery(method),
        BERLIN,
        1,
        NOON,
        null,
        List.of(
            new Claim(1, BERLIN, TENT, 2),
            new Claim(2, BERLIN, LAMP, 3),
            new Claim(3, BERLIN, TENT, 1)));
  }

  /// A pick-up whose code is 4711.
  public static FulfillmentOrder ready() {
    FulfillmentOrder work = pickup();
    pickAll(work);
    work.makeReady("4711", NOON, NOON.plus(Duration.ofDays(7)));
    return work;
  }

  static FulfillmentOrder expired() {
    FulfillmentOrder work = ready();
    work.expire();
    return work;
  }

  public static void pickAll(FulfillmentOrder work) {
    work.pick(TENT, 3, "nils");
    work.pick(LAMP, 3, "nils");
  }

  public static Delivery delivery(DeliveryMethod method) {
    OffsetDateTime at = NOON.atOffset(ZoneOffset.UTC);
    return new Delivery(
        OrderId.next(),
        new OrderNumber("K-1"),
        new ChannelId("web"),
        new Shopper("ida@example.com", "Ida", null, "de"),
        null,
        method,
        method.isCollected() ? BERLIN : null,
        new DeliveryPromise(at, at, at),
        NOON,
        List.of(
            new Delivery.Item(1, TENT, "Tent", "Moss", 2, 2_000),
            new Delivery.Item(2, LAMP, "Lamp", "", 3, 100),
            new Delivery.Item(3, TENT, "Tent", "Moss", 1, 2_000)));
  }

  static void refuses(Runnable step, State state, Step named) {
    assertThatExceptionOfType(NotInThisState.class)
        .isThrownBy(step::run)
        .satisfies(refused -> {
          assertThat(refused.state()).isEqualTo(state);
          assertThat(refused.step()).isEqualTo(named);
        });
  }
}
