package org.kontor.orders.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.customer.CountryCode;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.application.EditCart;
import org.kontor.orders.application.QuoteDelivery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryOptionsApi {
  private final QuoteDelivery quote;

  DeliveryOptionsApi(QuoteDelivery quote) {
    this.quote = quote;
  }

  record Destination(@NotNull CountryCode country, @Nullable @Size(max = 20) String postalCode) {}

  record Line(@NotNull Sku sku, @NotNull @Min(1) @Max(9999) Integer quantity) {}

  record Question(
      @Nullable @Valid Destination destination,
      @NotEmpty @Size(max = 200) List<@Valid Line> lines) {}

  record Answer(List<DeliveryJson> items) {}

  @Operation(summary = "How goods could reach a shopper, at what cost and by when.")
  @PostMapping("/api/v1/delivery-options")
  ResponseEntity<Object> quote(ChannelId channel, @Valid @RequestBody Question body) {
    Destination to = body.destination();
    List<EditCart.Line> lines =
        body.lines().stream().map(line -> new EditCart.Line(line.sku(), line.quantity())).toList();
    DeliveryOptions.Destination destination =
        to == null
            ? null
            : new DeliveryOptions.Destination(to.country().value(), to.postalCode(), null);
    return switch (quote.quote(channel, destination, lines)) {
      case QuoteDelivery.Result.Refused refused -> Problem.CART_REFUSED.answer(refused.reasons());
      case QuoteDelivery.Result.Quoted quoted ->
          ResponseEntity.ok(
              (Object) new Answer(quoted.options().stream().map(DeliveryJson::of).toList()));
    };
  }
}
