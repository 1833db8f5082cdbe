package org.kontor.fulfillment;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.fulfillment.application.PlanFulfillment;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.inventory.ClaimStock;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.OrderPlaced;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// The JSON that a store app speaks.
@FulfillmentTest
class FulfilmentOrdersWebTests {
  @Autowired MockMvc mvc;
  @Autowired DeliveryOptions options;
  @Autowired ClaimStock claims;
  @Autowired PlanFulfillment plan;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  String lamp;
  FulfillmentOrderId id;
  final Principal key = () -> "store-app";

  @BeforeEach
  void anOrderOfTwo() {
    clock.set(TestClock.START);
    Shop shop = new Shop(jdbc, options, claims);
    lamp = Shop.sku();
    shop.stock("store-berlin", lamp, 2);
    OrderPlaced placed = shop.order("standard", clock.instant(), lamp, 2);
    plan.plan(
        new PlanFulfillment.Command(
            new Delivery(
                placed.orderId(),
                placed.number(),
                placed.channel(),
                placed.shopper(),
                placed.shipTo(),
                placed.delivery().method(),
                null,
                placed.delivery().promise(),
                placed.occurredAt(),
                List.of(
                    new Delivery.Item(1, placed.lines().getFirst().sku(), "Lamp", "Red", 2, 500))),
            placed.delivery().plan(),
            placed.delivery().decision()));
    id = shop.part(placed.orderId(), "store-berlin");
  }

  @Test
  void pickPackAndShip() throws Exception {
    mvc.perform(get("/api/v1/fulfilment-orders/" + id))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("open"))
        .andExpect(jsonPath("$.lines[0].sku").value(lamp));
    action("pick", "{\"code\":\"" + lamp + "\",\"quantity\":2}", 200);
    action("pack", "{\"grams\":900}", 200);
    mvc.perform(post("/api/v1/fulfilment-orders/" + id + "/shipment").principal(key))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("shipped"))
        .andExpect(jsonPath("$.shipment.tracking").isNotEmpty());
    action("pick", "{\"code\":\"" + lamp + "\"}", 409);
  }

  @Test
  void aWholePickListIsConfirmedOrNothingOfIt() throws Exception {
    String piece = "{\"sku\":\"" + lamp + "\",\"quantity\":1}";
    action("picks", "{\"lines\":[" + piece + "," + piece + "," + piece + "]}", 422);
    action("picks", "{\"lines\":[" + piece + ",{\"sku\":\"OTHER\",\"quantity\":1}]}", 422);
    action("picks", "{\"lines\":[]}", 400);
    mvc.perform(get("/api/v1/fulfilment-orders/" + id)).andExpect(jsonPath("$.picked").value(0));
    action("picks", "{\"lines\":[" + piece + "," + piece + "]}", 200);
    mvc.perform(get("/api/v1/fulfilment-orders/" + id))
        .andExpect(jsonPath("$.status").value("picked"));
    action("picks", "{\"lines\":[" + piece + "]}", 409);
  }

  @Test
  void refusalsSayWhy() throws Exception {
    action("pick", "{\"code\":\"OTHER\"}", 422);
    action("pick", "{\"code\":\"" + lamp + "\",\"quantity\":3}", 422)
        .andExpect(jsonPath("$.reasons[0].code").value("quantity_refused"))
        .andExpect(jsonPath("$.reasons[0].detail").isNotEmpty());
    action("handover", "{\"code\":\"000000\"}", 409);
    action("rejection", "{\"line\":1,\"quantity\":2,\"reason\":\"no_capacity\"}", 200);
    mvc.perform(get("/api/v1/fulfilment-orders?status=stopped&location=store-berlin"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items").isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void eachReasonToRejectIsTaken(RejectionReason reason) throws Exception {
    String word = reason.name().toLowerCase(Locale.ROOT);
    action("rejection", "{\"line\":1,\"quantity\":1,\"reason\":\"" + word + "\"}", 200);
  }

  @Test
  void saysWhichViewsThereAre() throws Exception {
    mvc.perform(get("/api/v1/fulfilment-orders?status=eaten"))
        .andExpect(status().isBadRequest())
        .andExpect(status().reason(containsString("todo, late")));
  }

  @Test
  void refusesToRejectALineThatIsNotThere() throws Exception {
    action("rejection", "{\"line\":9,\"reason\":\"damaged\"}", 422);
  }

  private ResultActions action(String noun, String body, int expected) throws Exception {
    return mvc.perform(
            post("/api/v1/fulfilment-orders/" + id + "/" + noun)
                .principal(key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().is(expected));
  }
}
