package org.kontor.orders.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.customer.CountryCode;
import org.kontor.customer.EmailAddress;
import org.kontor.customer.NotFound;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.CartId;
import org.kontor.orders.application.CartAccess;
import org.kontor.orders.application.CheckOutCart;
import org.kontor.orders.application.EditCart;
import org.kontor.orders.application.EditCart.Edit;
import org.kontor.orders.application.ReadCart;
import org.kontor.orders.application.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/carts")
class CartsApi {
  static final String TOKEN = "X-Cart-Token";

  private final EditCart edit;
  private final ReadCart read;
  private final CheckOutCart checkOut;

  CartsApi(EditCart edit, ReadCart read, CheckOutCart checkOut) {
    this.edit = edit;
    this.read = read;
    this.checkOut = checkOut;
  }

  record Line(@NotNull Sku sku, @NotNull @Min(1) @Max(9999) Integer quantity) {}

  record NewCart(@Nullable String currency, @Nullable @Size(max = 200) List<@Valid Line> lines) {}

  record Amount(@NotNull @Min(0) @Max(9999) Integer quantity) {}

  record Contact(
      @NotNull EmailAddress email,
      @NotBlank @Size(max = 200) String name,
      @Nullable @Size(max = 40) String phone,
      @Nullable @Size(max = 20) String language) {}

  record Address(
      @Nullable @Size(max = 200) String name,
      @NotBlank @Size(max = 200) String line1,
      @Nullable @Size(max = 200) String line2,
      @NotBlank @Size(max = 20) String postalCode,
      @NotBlank @Size(max = 100) String city,
      @Nullable @Size(max = 100) String region,
      @NotNull CountryCode country,
      @Nullable @Size(max = 40) String phone) {}

  record Choice(@NotBlank String optionId) {}

  @Operation(summary = "Begin a cart. The token in the answer opens it: send it as X-Cart-Token.")
  @PostMapping
  ResponseEntity<Object> begin(ChannelId channel, @Valid @RequestBody NewCart body) {
    List<EditCart.Line> lines =
        body.lines() == null
            ? List.of()
            : body.lines().stream()
                .map(line -> new EditCart.Line(line.sku(), line.quantity()))
                .toList();
    return switch (edit.begin(channel, lines)) {
      case EditCart.Result.Refused refused -> Problem.CART_REFUSED.answer(refused.reasons());
      case EditCart.Result.Edited begun when otherCurrency(begun, body.currency()) ->
          Problem.CART_REFUSED.answer(
              List.of(
                  Refusal.of(
                      "currency", "This channel sells in " + begun.view().cart().currency())));
      case EditCart.Result.Edited begun ->
          ResponseEntity.created(URI.create("/api/v1/carts/" + begun.view().cart().id()))
              .body(CartJson.of(begun.view(), begun.token()));
    };
  }

  private static boolean otherCurrency(EditCart.Result.Edited begun, @Nullable String wanted) {
    return wanted != null && !wanted.equals(begun.view().cart().currency().getCurrencyCode());
  }

  @Operation(summary = "Show a cart, with what has changed since it was filled.")
  @GetMapping("/{id}")
  CartJson show(@PathVariable String id, HttpServletRequest request) {
    return CartJson.of(read.read(access(id, request)), null);
  }

  @Operation(summary = "Discard a cart and what a checkout held for it.")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> discard(@PathVariable String id, HttpServletRequest request) {
    edit.discard(access(id, request));
    return ResponseEntity.noContent().build();
  }

  @Operation(summary = "Set how many of a SKU; 0 removes it. The price comes from the channel.")
  @PutMapping("/{id}/lines/{sku}")
  ResponseEntity<Object> line(
      @PathVariable String id,
      @PathVariable Sku sku,
      @Valid @RequestBody Amount body,
      HttpServletRequest request) {
    return edit(id, new Edit.SetLine(sku, body.quantity()), request);
  }

  @Operation(summary = "Say who buys.")
  @PutMapping("/{id}/contact")
  ResponseEntity<Object> contact(
      @PathVariable String id, @Valid @RequestBody Contact body, HttpServletRequest request) {
    String language = body.language() == null ? request.getLocale().getLanguage() : body.language();
    Shopper shopper = new Shopper(body.email().value(), body.name(), body.phone(), language);
    return edit(id, new Edit.SetContact(shopper), request);
  }

  @Operation(summary = "Say where it should go.")
  @PutMapping("/{id}/address")
  ResponseEntity<Object> address(
      @PathVariable String id, @Valid @RequestBody Address body, HttpServletRequest request) {
    PostalAddress address =
        new PostalAddress(
            body.name() == null ? "" : body.name(),
            body.line1(),
            body.line2(),
            body.postalCode(),
            body.city(),
            body.region(),
            body.country().value(),
            body.phone());
    return edit(id, new Edit.SetAddress(address), request);
  }

  @Operation(summary = "Choose one of the delivery options.")
  @PutMapping("/{id}/delivery")
  ResponseEntity<Object> delivery(
      @PathVariable String id, @Valid @RequestBody Choice body, HttpServletRequest request) {
    return edit(id, new Edit.ChooseDelivery(body.optionId()), request);
  }

  @Operation(summary = "Redeem a coupon. No coupon is known yet: each is refused.")
  @PutMapping("/{id}/coupons/{code}")
  ResponseEntity<Object> coupon(
      @PathVariable String id, @PathVariable String code, HttpServletRequest request) {
    read.read(access(id, request));
    return Problem.UNKNOWN_COUPON.answer(
        List.of(Refusal.of("unknown_coupon", "There is no coupon with this code.")));
  }

  @Operation(summary = "Hold the stock for a while. Asked again, the time begins anew.")
  @PostMapping("/{id}/checkout")
  ResponseEntity<Object> checkout(@PathVariable String id, HttpServletRequest request) {
    return switch (checkOut.checkOut(access(id, request))) {
      case CheckOutCart.Result.Held held ->
          ResponseEntity.ok((Object) CartJson.of(held.view(), null));
      case CheckOutCart.Result.Refused refused ->
          Problem.CHECKOUT_REFUSED.answer(refused.reasons());
    };
  }

  private ResponseEntity<Object> edit(String id, Edit change, HttpServletRequest request) {
    return switch (edit.edit(access(id, request), change)) {
      case EditCart.Result.Edited edited ->
          ResponseEntity.ok((Object) CartJson.of(edited.view(), null));
      case EditCart.Result.Refused refused -> Problem.CART_REFUSED.answer(refused.reasons());
    };
  }

  static CartAccess access(String id, HttpServletRequest request) {
    try {
      return new CartAccess(
          CartId.of(id), request.getHeader(TOKEN), CallerAccess.isTrusted(request));
    } catch (IllegalArgumentException e) {
      throw new NotFound("Cart", id);
    }
  }
}
