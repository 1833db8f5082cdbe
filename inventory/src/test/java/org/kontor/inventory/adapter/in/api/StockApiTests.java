package org.kontor.inventory.adapter.in.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.inventory.StockFixture.claim;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Holder;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.Neighbours;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InventoryTest
class StockApiTests {
  @Autowired MockMvcTester api;
  @Autowired ClaimStock claims;
  @Autowired Neighbours.Bound bound;
  @Autowired JdbcClient jdbc;
  @Autowired SaveLocation locations;
  StockFixture stock;
  String sku;

  @BeforeEach
  void begin() {
    stock = new StockFixture(jdbc, locations);
    sku = StockFixture.sku();
  }

  @AfterEach
  void everyInvariantHolds() {
    bound.locations = null;
    assertThat(stock.broken()).isEmpty();
  }

  MvcTestResult put(String path, String json) {
    return api.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  MvcTestResult post(String path, String json) {
    return api.post()
        .uri(path)
        .header("Idempotency-Key", "once")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  MvcTestResult move(String kind, int quantity, String reason) {
    return post(
        "/api/v1/stock/movements",
        """
        {"location": "store-a", "sku": "%s", "quantity": %d, "kind": "%s", "reason": "%s"}
        """
            .formatted(sku, quantity, kind, reason));
  }

  @Test
  void booksMovementsAndAnswersWithTheLedgersRows() {
    stock.location("store-a");

    assertThat(move("receipt", 10, "Delivery note 77"))
        .hasStatus(201)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"onHand": 10, "movements":
              [{"kind": "receipt", "quantity": 10, "state": "sellable", "reason": "Delivery note 77"}]}
            """);
    assertThat(move("adjustment", -2, "Broken glass")).hasStatus(201);
    assertThat(move("damage", 3, "Wet")).hasStatus(201);
    assertThat(put("/api/v1/stock/store-a/" + sku, "{\"onHand\": 4, \"reason\": \"Counted\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"onHand": 4, "unavailable": 3, "movements": [{"kind": "count", "quantity": -1}]}
            """);
    assertThat(api.get().uri("/api/v1/stock?sku=" + sku))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"location": "store-a", "onHand": 4, "available": 4, "unavailable": 3}]}
            """);
  }

  @Test
  void aCountThatFindsTheBooksRightBooksNothing() {
    stock.stock("store-a", sku, 4);

    assertThat(put("/api/v1/stock/store-a/" + sku, "{\"onHand\": 4, \"reason\": \"Counted\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.movements")
        .asArray()
        .isEmpty();
  }

  @Test
  void refusesToTakePromisedGoodsAway() {
    stock.stock("store-a", sku, 4);
    claims.claim(Holder.of("order", UUID.randomUUID()), List.of(claim(1, "store-a", sku, 3)), null);

    assertThat(put("/api/v1/stock/store-a/" + sku, "{\"onHand\": 2, \"reason\": \"Counted\"}"))
        .hasStatus(422)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/stock-reserved", "reasons": [{"code": "below_reserved", "reserved": 3}]}
            """);
    assertThat(stock.onHand("store-a", sku)).isEqualTo(4);
  }

  @Test
  void saysWhatIsWrongWithAMovement() {
    stock.location("store-a");

    assertThat(move("sale", 1, "Sold")).hasStatus(422).bodyText().contains("/kind");
    assertThat(move("receipt", 0, "Nothing")).hasStatus(422).bodyText().contains("/quantity");
    assertThat(move("receipt", 1, " ")).hasStatus(422).bodyText().contains("/reason");
    assertThat(move("damage", 1, "Wet")).hasStatus(422).bodyText().contains("below_reserved");
    sku = "UNKNOWN-1";
    assertThat(move("receipt", 1, "New")).hasStatus(422).bodyText().contains("unknown-sku");
  }

  @Test
  void someoneBoundToAStoreSeesAndChangesOnlyThatStoresRows() {
    stock.stock("store-a", sku, 4);
    stock.stock("store-b", sku, 9);
    bound.locations = Set.of(new LocationId("store-b"));

    assertThat(api.get().uri("/api/v1/stock?sku=" + sku))
        .bodyText()
        .contains("store-b")
        .doesNotContain("store-a");
    assertThat(move("receipt", 1, "Not mine")).hasFailed();
    assertThat(stock.onHand("store-a", sku)).isEqualTo(4);
  }

  @Test
  void pagesThroughAllOfALocation() {
    var location = "store-" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      stock.stock(location, sku + " " + i, i);
    }

    assertThat(api.get().uri("/api/v1/stock?limit=2&location=" + location))
        .bodyJson()
        .extractingPath("$.next")
        .isEqualTo(sku + " 1 " + location);
    assertThat(
            api.get()
                .uri("/api/v1/stock")
                .param("limit", "10")
                .param("location", location)
                .param("after", sku + " 1 " + location))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(3);
  }

  @Test
  void saysWhereItCanBePickedUpNearestFirst() {
    stock.stock("store-a", sku, 9);
    stock.stock("store-m", sku, 2);
    assertThat(put("/api/v1/locations/store-m", STORE_IN_MUNICH)).hasStatusOk();

    var near =
        api.get()
            .uri("/api/v1/availability?sku=%s&sku=NONE&near=48.2,11.5".formatted(sku))
            .exchange();

    assertThat(near)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].status")
        .isEqualTo("in_stock");
    assertThat(near)
        .bodyJson()
        .extractingPath("$.items[0].pickup[0]")
        .asMap()
        .containsEntry("location", "store-m")
        .containsEntry("status", "low")
        .containsEntry("distanceKm", 13.4);
    assertThat(near)
        .bodyJson()
        .extractingPath("$.items[0].pickup[?(@.location == 'store-a')].status")
        .asArray()
        .containsExactly("in_stock");
    assertThat(near).bodyJson().extractingPath("$.items[1].status").isEqualTo("out_of_stock");
    assertThat(api.get().uri("/api/v1/availability?sku=%s&location=store-m".formatted(sku)))
        .bodyJson()
        .extractingPath("$.items[0].status")
        .isEqualTo("low");
    assertThat(api.get().uri("/api/v1/availability?sku=A&near=here")).hasStatus(422);
  }

  private static final String STORE_IN_MUNICH =
      """
      {"name": "Store Munich", "type": "store", "timeZone": "Europe/Berlin", "hours": "Mo-Fr 09:00-18:00",
       "capabilities": ["pickup"], "coordinates": {"latitude": 48.1, "longitude": 11.6},
       "address": {"line1": "Markt 1", "postalCode": "80331", "city": "Munich", "country": "DE"}}
      """;

  private static final String LOCATION =
      """
      {"name": "Store New", "type": "warehouse", "timeZone": "Europe/Berlin", "hours": "Mo-Fr 09:00-18:00",
       "capabilities": ["ship"], "address": {"line1": "Markt 1", "postalCode": "04109", "city": "Leipzig", "country": "de"}}
      """;

  @Test
  void opensAndChangesALocation() {
    assertThat(put("/api/v1/locations/store-x", LOCATION)).hasStatus(201);
    assertThat(put("/api/v1/locations/store-x", LOCATION))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"store-x\", \"version\": 1, \"cutOff\": \"14:00\"}");
    assertThat(put("/api/v1/locations/store-x", LOCATION.replace("Store New", "Store X")))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"name\": \"Store X\", \"version\": 2}");
    assertThat(api.get().uri("/api/v1/locations")).bodyText().contains("Store X");
  }

  @Test
  void namesEachFieldOfALocationThatCannotBe() {
    assertThat(
            put(
                "/api/v1/locations/store-y",
                LOCATION
                    .replace("Mo-Fr 09:00", "Mo-Fr 19:00")
                    .replace("Europe/Berlin", "Europe/Atlantis")
                    .replace("\"de\"", "\"Germany\"")
                    .replace("ship", "fly")))
        .hasStatus(422)
        .bodyText()
        .contains("/hours", "/timeZone", "/country", "/capabilities");
  }
}
