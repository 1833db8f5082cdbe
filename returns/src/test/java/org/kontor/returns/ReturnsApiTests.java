package org.kontor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.returns.domain.Bought;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a storefront and a store's system see.
@ReturnsTest
class ReturnsApiTests {
  static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired MockMvcTester mvc;
  @Autowired Neighbours.Purchases purchases;
  @Autowired TestClock clock;
  Bought bought;

  @BeforeEach
  void begin() {
    clock.set(Bought.NOW);
    bought = Bought.order("A-" + NUMBERS.incrementAndGet()).delivered("SPADE", 3, "10.00");
    purchases.put(bought);
  }

  MvcTestResult post(String path, String body) {
    return mvc.post()
        .uri("/api/v1" + path)
        .header("X-Order-Token", bought.purchase().token())
        .header("Idempotency-Key", "once")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  MvcTestResult announce(String line, String method, String resolution) {
    return post(
        "/orders/" + bought.number() + "/returns",
        "{\"lines\":[%s],\"method\":\"%s\",\"resolution\":\"%s\"}"
            .formatted(line, method, resolution));
  }

  static final String TWO = "{\"line\":1,\"quantity\":2,\"reason\":\"changed_mind\"}";

  @Test
  void isAuthorisedAtOnceIfThePolicyAllowsIt() {
    assertThat(announce(TWO, "store", "refund"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("authorised");
  }

  @Test
  void saysWhatMayComeBack() {
    assertThat(
            mvc.get()
                .uri("/api/v1/orders/" + bought.number() + "/return-options")
                .header("X-Order-Token", bought.purchase().token()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.lines[0].eligible")
        .isEqualTo(true);
  }

  @Test
  void isNotThereWithoutTheOrdersToken() {
    assertThat(mvc.get().uri("/api/v1/orders/" + bought.number() + "/return-options").exchange())
        .failure()
        .hasMessageContaining("was not found");
  }

  @Test
  void refusesWithReasons() {
    assertThat(
            announce("{\"line\":1,\"quantity\":4,\"reason\":\"changed_mind\"}", "store", "refund"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.reasons[0].code")
        .isEqualTo("already_returned");
  }

  @Test
  void saysWhatIsNotOfferedYet() {
    assertThat(announce(TWO, "store", "exchange"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/return-not-offered-yet");
    assertThat(announce(TWO, "locker", "refund")).hasStatus(422);
  }

  @Test
  void saysWhatIsMissing() {
    String path = "/orders/" + bought.number() + "/returns";
    assertThat(post(path, "{}")).hasStatus(422);
    assertThat(post(path, "{\"method\":\"store\"}")).hasStatus(422);
    assertThat(post(path, "{\"lines\":[{\"line\":1,\"quantity\":1}],\"method\":\"store\"}"))
        .hasStatus(422);
    assertThat(post("/returns/R-1/receipt", "{}")).hasStatus(422);
    assertThat(post("/returns/R-1/inspection", "{}")).hasStatus(422);
  }

  @Test
  void goesFromReceiptToRefundEachStepOnce() throws Exception {
    MvcTestResult made = announce(TWO, "post", "refund");
    String number =
        made.getResponse().getContentAsString().replaceAll(".*?\"number\":\"(R-\\d+)\".*", "$1");
    String path = "/returns/" + number;
    assertThat(post(path + "/refund", "{}")).hasStatus(409);
    String receipt =
        "{\"location\":\"store-berlin\",\"lines\":[{\"line\":1,\"received\":1,\"turnedAway\":1}]}";
    assertThat(post(path + "/receipt", receipt)).hasStatusOk();
    assertThat(post(path + "/receipt", receipt)).hasStatus(409);
    assertThat(
            post(
                path + "/inspection",
                "{\"lines\":[{\"line\":1,\"condition\":\"used\",\"disposition\":\"restock\"}]}"))
        .hasStatus(422);
    assertThat(
            post(
                path + "/inspection",
                "{\"lines\":[{\"line\":1,\"condition\":\"as_new\",\"disposition\":\"restock\"}]}"))
        .hasStatusOk();
    assertThat(post(path + "/refund", "{\"amount\":{\"amount\":\"6.67\",\"currency\":\"EUR\"}}"))
        .hasStatus(422);
    assertThat(post(path + "/refund", "{\"amount\":{\"amount\":\"3.34\",\"currency\":\"EUR\"}}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.refund.amount.amount")
        .isEqualTo("3.34");
  }
}
