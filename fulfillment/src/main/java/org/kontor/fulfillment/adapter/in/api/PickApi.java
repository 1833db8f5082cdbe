package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.PickUnits;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PickApi {
  private final PickUnits pickUnits;
  private final Answers answers;

  PickApi(PickUnits pickUnits, Answers answers) {
    this.pickUnits = pickUnits;
    this.answers = answers;
  }

  /// @param code a GTIN of any length, or a SKU
  /// @param quantity 1 if it isn't given
  record Pick(String code, @Nullable Integer quantity) {
    Pick {
      if (code == null) {
        throw new IllegalArgumentException("`code` is missing");
      }
    }
  }

  @Operation(summary = "Count what was picked, by GTIN or SKU")
  @PostMapping("/api/v1/fulfilment-orders/{id}/pick")
  ResponseEntity<Object> pick(
      @PathVariable FulfillmentOrderId id, @RequestBody Pick pick, Principal who) {
    int quantity = pick.quantity() == null ? 1 : pick.quantity();
    return switch (pickUnits.pick(
        new PickUnits.Command(id, pick.code(), quantity, who.getName()))) {
      case PickUnits.Result.Picked _ -> answers.now(id);
      case PickUnits.Result.NotPossible(State state) -> answers.notInThisState(state);
      case PickUnits.Result.UnknownCode(String code) ->
          wrongItem("No variant has the code " + code + ". Nothing was counted.");
      case PickUnits.Result.WrongItem(var scanned) ->
          wrongItem(scanned.sku() + " isn't on this list. Put it back; nothing was counted.");
      case PickUnits.Result.TooMany(var scanned, int missing) ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "quantity-refused",
              "More than is needed",
              "Only " + missing + " more of " + scanned.sku() + " can be picked.");
    };
  }

  private ResponseEntity<Object> wrongItem(String detail) {
    return answers.refused(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "wrong-item",
        "This isn't what the list asks for",
        detail);
  }
}
