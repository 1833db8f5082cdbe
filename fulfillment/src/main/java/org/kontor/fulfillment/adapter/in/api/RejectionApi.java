package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RejectionApi {
  private final RejectPick rejectPick;
  private final Answers answers;

  RejectionApi(RejectPick rejectPick, Answers answers) {
    this.rejectPick = rejectPick;
    this.answers = answers;
  }

  /// @param line the order's line; everything that isn't picked if it isn't given
  /// @param quantity how many pieces of that line; all that aren't picked if it isn't given
  record Rejection(
      @Nullable Integer line, @Nullable Integer quantity, @NotNull RejectionReason reason) {
    Rejection {
      if (quantity != null && (line == null || quantity < 1)) {
        throw new IllegalArgumentException("A quantity is at least 1, and of a `line`.");
      }
    }
  }

  @Operation(summary = "Say what cannot be picked, and why; it is sourced anew elsewhere")
  @PostMapping("/api/v1/fulfilment-orders/{id}/rejection")
  ResponseEntity<Object> reject(
      @PathVariable FulfillmentOrderId id, @Valid @RequestBody Rejection rejection, Principal who) {
    return switch (rejectPick.reject(
        new RejectPick.Command(
            id, rejection.line(), rejection.quantity(), rejection.reason(), who.getName()))) {
      case RejectPick.Result.Rejected _ -> answers.now(id);
      case RejectPick.Result.NotPossible(State state) -> answers.notInThisState(state);
      case RejectPick.Result.TooMany(int due) ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "quantity-refused",
              "More than is asked for",
              "At most " + due + " can be rejected.");
      case RejectPick.Result.NoSuchLine(int line) ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "quantity-refused",
              "More than is asked for",
              "Line " + line + " isn't part of this fulfilment order.");
    };
  }
}
