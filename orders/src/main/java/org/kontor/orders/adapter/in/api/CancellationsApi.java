package org.kontor.orders.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.Units;
import org.kontor.orders.application.CancelOrder;
import org.kontor.orders.application.ReadOrder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CancellationsApi {
  private final CancelOrder cancel;
  private final ReadOrder read;

  CancellationsApi(CancelOrder cancel, ReadOrder read) {
    this.cancel = cancel;
    this.read = read;
  }

  record Line(@NotNull @Min(1) Integer line, @NotNull @Min(1) Integer quantity) {}

  record Wish(
      @Nullable @Size(max = 200) List<@Valid Line> lines,
      @NotBlank @Size(max = 200) String reason) {}

  /// @param amount what goes back to the shopper, or is not charged
  record Done(List<Units> lines, boolean whole, Money amount, Instant at, OrderJson order) {}

  @Operation(
      summary = "Cancel an order, or units of it",
      description = "Without lines, all that is still open. Send an Idempotency-Key.")
  @PostMapping("/api/v1/orders/{number}/cancellation")
  ResponseEntity<Object> cancel(
      ChannelId channel,
      @PathVariable String number,
      @RequestHeader(name = OrdersApi.TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = OrdersApi.KEY, required = false) @Nullable String key,
      @Valid @RequestBody Wish body,
      HttpServletRequest request) {
    if (key == null || key.isBlank() || key.length() > 200) {
      return OrdersApi.keyMissing();
    }
    boolean trusted = CallerAccess.isTrusted(request);
    ReadOrder.Shown shown =
        read.read(channel, OrdersApi.number(number), token, trusted)
            .orElseThrow(() -> new NotFound("Order", number));
    List<Units> units =
        body.lines() == null
            ? List.of()
            : body.lines().stream().map(line -> new Units(line.line(), line.quantity())).toList();
    String by = token == null ? CallerAccess.name(request) : "shopper";
    CancelOrder.Command command =
        new CancelOrder.Command(shown.order().id(), units, body.reason(), by, key.strip());
    return switch (cancel.cancel(command)) {
      case CancelOrder.Result.Cancelled done -> answer(done, shown);
      case CancelOrder.Result.Refused refused ->
          Problem.CANCELLATION_REFUSED.answer(refused.reasons());
      case CancelOrder.Result.KeyReused _ ->
          Problem.KEY_REUSED.answer(
              "Take a new Idempotency-Key: this one cancelled something else.", List.of());
    };
  }

  private static ResponseEntity<Object> answer(
      CancelOrder.Result.Cancelled done, ReadOrder.Shown shown) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (done.replayed()) {
      answer.header("Idempotency-Replayed", "true");
    }
    var cancellation = done.cancellation();
    return answer.body(
        new Done(
            cancellation.units(),
            cancellation.whole(),
            cancellation.amount(),
            cancellation.at(),
            OrderJson.of(done.order(), shown.shipments())));
  }
}
