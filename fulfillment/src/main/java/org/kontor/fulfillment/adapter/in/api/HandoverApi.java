package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Instant;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.HandOver;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandoverApi {
  private final HandOver handOver;
  private final Answers answers;

  HandoverApi(HandOver handOver, Answers answers) {
    this.handOver = handOver;
    this.answers = answers;
  }

  /// @param code what the shopper shows
  record Handover(String code) {
    Handover {
      if (code == null) {
        throw new IllegalArgumentException("`code` is missing");
      }
    }
  }

  @Operation(summary = "Hand a pick-up over against the shopper's code")
  @PostMapping("/api/v1/fulfilment-orders/{id}/handover")
  ResponseEntity<Object> handOver(
      @PathVariable FulfillmentOrderId id, @RequestBody Handover shown, Principal who) {
    return switch (handOver.handOver(new HandOver.Command(id, shown.code(), who.getName()))) {
      case HandOver.Result.HandedOver _ -> answers.now(id);
      case HandOver.Result.NotPossible(State state) -> answers.notInThisState(state);
      case HandOver.Result.WrongCode(int tries) ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "wrong-code",
              "This isn't the shopper's code",
              "Wrong codes so far: " + tries + ". After three, none is taken for a while.");
      case HandOver.Result.Locked(Instant until) ->
          answers.refused(
              HttpStatus.TOO_MANY_REQUESTS,
              "codes-locked",
              "Too many wrong codes",
              "No code is taken before " + until + ".");
    };
  }
}
