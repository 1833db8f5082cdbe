package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.application.FindPickup;
import org.kontor.fulfillment.application.HandOver;
import org.kontor.fulfillment.application.MarkReady;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.StopFulfillment;
import org.kontor.orders.Units;
import org.springframework.modulith.test.AssertablePublishedEvents;

/// Goods that wait for the shopper, and the code that proves who it is.
class PickupModuleTests extends StoreFloor {
  @Test
  void aPickUpIsHandedOverByItsCodeAlone() {
    OrderPlaced placed = placed("pickup:store-berlin", 1);
    FulfillmentOrderId id = berlin(placed);
    pickAll(id, 1);
    assertThat(ready.ready(new MarkReady.Command(id, "anna")))
        .isInstanceOf(MarkReady.Result.Ready.class);
    String code = queries.detail(id).orElseThrow().code();
    assertThat(findPickup.find(new FindPickup.Command(code, "anna")))
        .isEqualTo(new FindPickup.Result.Found(id, true));
    assertThat(handOver.handOver(new HandOver.Command(id, code, "anna")))
        .isInstanceOf(HandOver.Result.HandedOver.class);
    Awaitility.await().until(() -> shop.onHand("store-berlin", lamp) == 2);
  }

  @Test
  void codesAreNotTriedThrough() {
    for (int tries = 0; tries < 5; tries++) {
      assertThat(findPickup.find(new FindPickup.Command("99999" + tries, "ben")))
          .isInstanceOf(FindPickup.Result.None.class);
    }
    assertThat(findPickup.find(new FindPickup.Command("999999", "ben")))
        .isInstanceOf(FindPickup.Result.TooManyTries.class);
    assertThat(findPickup.find(new FindPickup.Command("K-0", "ben")))
        .isInstanceOf(FindPickup.Result.None.class);
  }

  @Test
  void whatNobodyCollectsGoesBackAndCanStillBeCancelled(AssertablePublishedEvents events) {
    OrderPlaced placed = placed("pickup:store-berlin", 2);
    FulfillmentOrderId id = berlin(placed);
    pickAll(id, 2);
    assertThat(ready.ready(new MarkReady.Command(id, "anna")))
        .isInstanceOf(MarkReady.Result.Ready.class);
    assertThat(expire.expire(id)).isFalse();
    clock.advance(Duration.ofDays(9));
    assertThat(expire.expire(id)).isTrue();
    assertThat(expire.expire(id)).isFalse();
    assertThat(shop.reserved("store-berlin", lamp)).isZero();
    assertThat(
            events
                .ofType(PickupExpired.class)
                .matching(e -> e.waiting().equals(List.of(new Units(1, 2)))))
        .hasSize(1);
    assertThat(cancel(placed, 2)).isEqualTo(new StopFulfillment.Result.Stopped(List.of()));
  }
}
