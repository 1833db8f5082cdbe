package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PackApi {
  private final PackParcel packParcel;
  private final Answers answers;

  PackApi(PackParcel packParcel, Answers answers) {
    this.packParcel = packParcel;
    this.answers = answers;
  }

  /// @param grams what the parcel weighs; the goods' own weight if it isn't given
  record Pack(@Nullable Integer grams) {}

  @Operation(summary = "Close the parcel; what was not picked stays open")
  @PostMapping("/api/v1/fulfilment-orders/{id}/pack")
  ResponseEntity<Object> pack(
      @PathVariable FulfillmentOrderId id,
      @RequestBody(required = false) @Nullable Pack pack,
      Principal who) {
    Integer grams = pack == null ? null : pack.grams();
    return switch (packParcel.pack(new PackParcel.Command(id, grams, who.getName()))) {
      case PackParcel.Result.Packed _ -> answers.now(id);
      case PackParcel.Result.NotPossible(State state) -> answers.notInThisState(state);
      case PackParcel.Result.WeightRefused _ ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "weight-refused",
              "No parcel weighs that",
              "`grams` is a whole number from 1 to 70000.");
    };
  }
}
