package org.kontor.orders.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.application.PlaceOrder;
import org.kontor.orders.application.ReadOrder;
import org.kontor.orders.application.Refusal;
import org.kontor.orders.domain.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {
  static final String KEY = "Idempotency-Key";
  static final String TOKEN = "X-Order-Token";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final PlaceOrder place;
  private final ReadOrder read;

  OrdersApi(PlaceOrder place, ReadOrder read) {
    this.place = place;
    this.read = read;
  }

  record Tender(
      @NotBlank @Pattern(regexp = "[a-z_]{1,30}") String method,
      @NotBlank @Size(max = 200) String token,
      @Nullable Money amount) {}

  record NewOrder(@NotBlank String cartId, @NotNull @Size(max = 10) List<@Valid Tender> payments) {}

  @Operation(
      summary = "Place an order",
      description =
          "Send an Idempotency-Key. The same request again gets the same answer, marked"
              + " `Idempotency-Replayed: true`, also if it was refused: put right what is wrong and take"
              + " a new key. Another request with the same key gets 422. 202 says that the payment"
              + " provider has not answered yet: read the order again.")
  @PostMapping
  ResponseEntity<Object> place(
      ChannelId channel,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @Valid @RequestBody NewOrder body,
      HttpServletRequest request) {
    if (key == null || key.isBlank() || key.length() > 200) {
      return keyMissing();
    }
    List<PlaceOrder.Tender> payments =
        body.payments().stream()
            .map(tender -> new PlaceOrder.Tender(tender.method(), tender.token(), tender.amount()))
            .toList();
    PlaceOrder.Command command =
        new PlaceOrder.Command(
            channel, CartsApi.access(body.cartId(), request), payments, key.strip());
    return switch (place.place(command)) {
      case PlaceOrder.Result.Placed placed ->
          answer(HttpStatus.CREATED, placed.order(), placed.replayed());
      case PlaceOrder.Result.Pending pending -> answer(HttpStatus.ACCEPTED, pending.order(), false);
      case PlaceOrder.Result.Declined declined -> declined(declined);
      case PlaceOrder.Result.Refused refused -> refused(refused);
      case PlaceOrder.Result.KeyReused _ ->
          Problem.KEY_REUSED.answer(
              "Take a new Idempotency-Key: this one placed another order.", List.of());
      case PlaceOrder.Result.InProgress _ -> stillRunning();
    };
  }

  private static ResponseEntity<Object> answer(HttpStatus status, Order order, boolean replayed) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .location(URI.create("/api/v1/orders/" + order.agreement().number()));
    if (replayed) {
      answer.header(REPLAYED, "true");
    }
    return answer.body(OrderJson.of(order, List.of()));
  }

  private static ResponseEntity<Object> refused(PlaceOrder.Result.Refused refused) {
    ResponseEntity.BodyBuilder answer = Problem.ORDER_REFUSED.builder();
    if (refused.replayed()) {
      answer.header(REPLAYED, "true");
    }
    List<Refusal> reasons = refused.reasons();
    return answer.body(Problem.ORDER_REFUSED.detail(reasons.getFirst().detail(), reasons));
  }

  private static ResponseEntity<Object> declined(PlaceOrder.Result.Declined declined) {
    // A payment that was given up and approved after all has no refusal any more
    String failure = Objects.requireNonNullElse(declined.order().failure(), "never_arrived");
    String reason = failure.toLowerCase(Locale.ROOT);
    String detail =
        switch (reason) {
          case "insufficient_funds" -> "The account doesn't cover the amount. Pay otherwise.";
          case "requires_action" ->
              "The bank wants the shopper to confirm. Let the shopper do so and place it again.";
          case "never_arrived" -> "The payment didn't reach the provider. Place it again.";
          default -> "The payment was declined. Pay otherwise.";
        };
    ResponseEntity.BodyBuilder answer = Problem.PAYMENT_DECLINED.builder();
    if (declined.replayed()) {
      answer.header(REPLAYED, "true");
    }
    return answer.body(
        Problem.PAYMENT_DECLINED.detail(detail, List.of(Refusal.of(reason, detail))));
  }

  static ResponseEntity<Object> keyMissing() {
    return Problem.KEY_MISSING.answer(
        "Send the header Idempotency-Key, a text of your own of at most 200 characters.",
        List.of());
  }

  private static ResponseEntity<Object> stillRunning() {
    return Problem.STILL_RUNNING
        .builder()
        .header(HttpHeaders.RETRY_AFTER, "2")
        .body(
            Problem.STILL_RUNNING.detail(
                "The first request with this key is still running. Ask again.", List.of()));
  }

  @Operation(summary = "Show an order, with how far each unit has come.")
  @GetMapping("/{number}")
  OrderJson show(
      ChannelId channel,
      @PathVariable String number,
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      HttpServletRequest request) {
    return read.read(channel, number(number), token, CallerAccess.isTrusted(request))
        .map(shown -> OrderJson.of(shown.order(), shown.shipments()))
        .orElseThrow(() -> new NotFound("Order", number));
  }

  static OrderNumber number(String text) {
    try {
      return new OrderNumber(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("Order", text);
    }
  }
}
