package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.Locale;
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
  /// @param quantity everything of the line that isn't picked if it isn't given
  /// @param reason `not_found`, `damaged`, `wrong_label`, `on_display`, `incomplete`,
  ///   `no_capacity`, `store_closed`
  record Rejection(@Nullable Integer line, @Nullable Integer quantity, String reason) {
    Rejection {
      if (reason == null) {
        throw new IllegalArgumentException("`reason` is missing");
      }
    }
  }

  @Operation(summary = "Say what cannot be picked, and why; it is sourced anew elsewhere")
  @PostMapping("/api/v1/fulfilment-orders/{id}/rejection")
  ResponseEntity<Object> reject(
      @PathVariable FulfillmentOrderId id, @RequestBody Rejection rejection, Principal who) {
    RejectionReason reason = RejectionReason.valueOf(rejection.reason().toUpperCase(Locale.ROOT));
    return switch (rejectPick.reject(
        new RejectPick.Command(
            id, rejection.line(), rejection.quantity(), reason, who.getName()))) {
      case RejectPick.Result.Rejected _ -> answers.now(id);
      case RejectPick.Result.NotPossible(State state) -> answers.notInThisState(state);
      case RejectPick.Result.TooMany(int due) ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "quantity-refused",
              "More than is asked for",
              "At most " + due + " can be rejected.");
    };
  }
}
