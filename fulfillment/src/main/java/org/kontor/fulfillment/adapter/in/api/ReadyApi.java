package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.MarkReady;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadyApi {
  private final MarkReady markReady;
  private final Answers answers;

  ReadyApi(MarkReady markReady, Answers answers) {
    this.markReady = markReady;
    this.answers = answers;
  }

  @Operation(summary = "Say that a pick-up is ready; the shopper gets the code")
  @PostMapping("/api/v1/fulfilment-orders/{id}/ready")
  ResponseEntity<Object> ready(@PathVariable FulfillmentOrderId id, Principal who) {
    return switch (markReady.ready(new MarkReady.Command(id, who.getName()))) {
      case MarkReady.Result.Ready _ -> answers.now(id);
      case MarkReady.Result.NotPossible(State state) -> answers.notInThisState(state);
    };
  }
}
