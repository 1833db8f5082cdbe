package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.application.Paper;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.application.ShipParcel;
import org.kontor.fulfillment.application.StartPicking;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.StopFulfillment;
import org.kontor.orders.Units;
import org.springframework.modulith.test.AssertablePublishedEvents;

/// What people do at the locations.
class WorkModuleTests extends StoreFloor {
  @Test
  void aParcelLeavesOnceHoweverOftenTheButtonIsPressed(AssertablePublishedEvents events) {
    OrderPlaced placed = placed("standard", 2);
    FulfillmentOrderId id = berlin(placed);
    assertThat(start.start(new StartPicking.Command(id, "anna")))
        .isInstanceOf(StartPicking.Result.Started.class);
    assertThat(start.start(new StartPicking.Command(id, "anna")))
        .isInstanceOf(StartPicking.Result.Started.class);
    pickAll(id, 2);
    assertThat(pack.pack(new PackParcel.Command(id, 1200, "anna")))
        .isInstanceOf(PackParcel.Result.Packed.class);
    assertThat(pack.pack(new PackParcel.Command(id, 1200, "anna")))
        .isInstanceOf(PackParcel.Result.Packed.class);
    ShipParcel.Result first = ship.ship(new ShipParcel.Command(id, "anna"));
    assertThat(first).isInstanceOf(ShipParcel.Result.Shipped.class);
    assertThat(ship.ship(new ShipParcel.Command(id, "anna"))).isEqualTo(first);
    assertThat(
            events
                .ofType(ShipmentDispatched.class)
                .matching(e -> e.orderId().equals(placed.orderId())))
        .hasSize(1);
    Awaitility.await()
        .until(() ->
            shop.onHand("store-berlin", lamp) == 1 && shop.claims(placed.orderId()).isEmpty());
  }

  @Test
  void aRejectedPickCorrectsStockAndComesFromElsewhere() {
    OrderPlaced placed = placed("standard", 2);
    assertThat(
            reject.reject(
                new RejectPick.Command(berlin(placed), 1, 2, RejectionReason.NOT_FOUND, "anna")))
        .isEqualTo(new RejectPick.Result.Rejected(2, 0));
    assertThat(shop.states(placed.orderId()))
        .isEqualTo("store-berlin:REJECTED:0 warehouse-leipzig:OPEN:2");
    Awaitility.await().until(() -> shop.onHand("store-berlin", lamp) == 1);
    assertThat(shop.claims(placed.orderId()))
        .containsExactly(
            new Claim(1, new LocationId("warehouse-leipzig"), placed.lines().getFirst().sku(), 2));
  }

  @Test
  void aStoreWithoutTimeKeepsItsStock() {
    OrderPlaced placed = placed("standard", 2);
    assertThat(
            reject.reject(
                new RejectPick.Command(
                    berlin(placed), null, null, RejectionReason.NO_CAPACITY, "anna")))
        .isEqualTo(new RejectPick.Result.Rejected(2, 0));
    assertThat(shop.onHand("store-berlin", lamp)).isEqualTo(3);
    assertThat(shop.reserved("store-berlin", lamp)).isZero();
    assertThat(shop.reserved("warehouse-leipzig", lamp)).isEqualTo(2);
  }

  @Test
  void whatHasPartsMissingIsSetAside() {
    OrderPlaced placed = placed("standard", 2);
    assertThat(
            reject.reject(
                new RejectPick.Command(berlin(placed), 1, 2, RejectionReason.INCOMPLETE, "anna")))
        .isInstanceOf(RejectPick.Result.Rejected.class);
    Awaitility.await().until(() -> shop.onHand("store-berlin", lamp) == 1);
    assertThat(
            jdbc.sql(
                    "select unavailable from inventory.stock where location = 'store-berlin' and sku = ?")
                .param(lamp)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void whatNobodyHasWaitsUntilStockComes(AssertablePublishedEvents events) {
    OrderPlaced placed = placed("pickup:store-berlin", 3);
    assertThat(
            reject.reject(
                new RejectPick.Command(berlin(placed), 1, 2, RejectionReason.DAMAGED, "anna")))
        .isEqualTo(new RejectPick.Result.Rejected(0, 2));
    assertThat(
            events.ofType(PromiseSlipped.class).matching(e -> e.orderId().equals(placed.orderId())))
        .hasSize(1);
    assertThat(
            events
                .ofType(FulfillmentReplanned.class)
                .matching(e -> e.waiting().equals(List.of(new Units(1, 2)))))
        .hasSize(1);
    Awaitility.await().until(() -> shop.onHand("store-berlin", lamp) == 1);
    clock.advance(Duration.ofHours(2));
    assertThat(retry.retry(placed.orderId())).isZero();
    jdbc.sql(
            "update inventory.stock set on_hand = on_hand + 4 where location = 'store-berlin' and sku = ?")
        .param(lamp)
        .update();
    jdbc.sql(
            """
            insert into inventory.ledger (occurred_at, location, sku, state, quantity, kind, reason, cause, by, event_id)
            values ('2026-11-24T09:00:00Z', 'store-berlin', ?, 'SELLABLE', 4, 'RECEIPT', 'Fixture', 'Fixture', 'test', uuidv7())
            """)
        .param(lamp)
        .update();
    assertThat(retry.retry(placed.orderId())).isEqualTo(2);
    assertThat(shop.states(placed.orderId())).isEqualTo("store-berlin:OPEN:1 store-berlin:OPEN:2");
  }

  @Test
  void placedAndCancelledLeavesEveryClaimAsItWas() {
    OrderPlaced placed = placed("standard", 2);
    StopFulfillment.Result.Stopped stopped = (StopFulfillment.Result.Stopped) cancel(placed, 2);
    transaction.executeWithoutResult(
        _ -> claims.release(placed.orderId().holder(), stopped.released()));
    assertThat(shop.claims(placed.orderId())).isEmpty();
    assertThat(shop.reserved("store-berlin", lamp)).isZero();
  }

  @Test
  void whoIsBoundToAStoreFindsThatStoresWorkOnly() {
    OrderPlaced placed = placed("standard", 1);
    FulfillmentOrderId id = berlin(placed);
    bound.locations = Set.of(new LocationId("store-hamburg"));
    assertThat(queries.detail(id)).isEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> start.start(new StartPicking.Command(id, "hans")))
        .isInstanceOf(NotFound.class);
    bound.locations = Set.of(new LocationId("store-berlin"));
    assertThat(queries.detail(id)).isPresent();
    assertThat(
            queries.list(
                new FulfillmentQueries.Filter(
                    FulfillmentQueries.View.TODO, null, null, placed.number().value(), null),
                9))
        .hasSize(1);
    assertThat(
            queries.counts(
                new FulfillmentQueries.Filter(
                    FulfillmentQueries.View.TODO, null, null, placed.number().value(), null)))
        .containsEntry(FulfillmentQueries.View.TODO, 1);
  }

  @Test
  void paperShowsEveryAlphabet() throws Exception {
    OrderPlaced placed = placed("standard", 1);
    FulfillmentOrderId id = berlin(placed);
    pickAll(id, 1);
    assertThat(pack.pack(new PackParcel.Command(id, null, "anna")))
        .isInstanceOf(PackParcel.Result.Packed.class);
    assertThat(ship.ship(new ShipParcel.Command(id, "anna")))
        .isInstanceOf(ShipParcel.Result.Shipped.class);
    FulfillmentQueries.Detail it = queries.detail(id).orElseThrow();
    assertThat(text(paper.print(Paper.Document.PACKING_SLIP, it, java.util.Locale.of("az"))))
        .contains("Leyla Məmmədova", "Gecə", "Ночь", "Qablaşdırma vərəqi", lamp);
    assertThat(text(paper.print(Paper.Document.PICK_LIST, it, java.util.Locale.of("ru"))))
        .contains("Лист подбора", it.row().pickList());
    assertThat(text(paper.print(Paper.Document.LABEL, it, java.util.Locale.GERMAN)))
        .contains("Məmmədova", it.parcel().tracking());
    Awaitility.await().until(() -> shop.claims(placed.orderId()).isEmpty());
  }

  private static String text(byte[] pdf) throws java.io.IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
