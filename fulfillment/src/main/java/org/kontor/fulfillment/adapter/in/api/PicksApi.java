package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.kontor.catalog.Quantity;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.ConfirmPicks;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PicksApi {
  private final ConfirmPicks confirmPicks;
  private final Answers answers;

  PicksApi(ConfirmPicks confirmPicks, Answers answers) {
    this.confirmPicks = confirmPicks;
    this.answers = answers;
  }

  record Picks(List<Picked> lines) {
    Picks {
      if (lines == null || lines.isEmpty()) {
        throw new IllegalArgumentException("`lines` says what was picked");
      }
      lines = List.copyOf(lines);
    }
  }

  record Picked(Sku sku, Integer quantity) {
    Picked {
      if (sku == null || quantity == null) {
        throw new IllegalArgumentException("A line has a `sku` and a `quantity`");
      }
      quantity = new Quantity(quantity).value();
    }

    ConfirmPicks.Taken taken() {
      return new ConfirmPicks.Taken(sku, quantity);
    }
  }

  @PostMapping("/api/v1/fulfilment-orders/{id}/picks")
  @Operation(
      summary = "Confirm a pick list, or a part of it, at once",
      description =
          "For warehouse systems. All lines count, or none if one is more than is needed.")
  ResponseEntity<Object> confirm(
      @PathVariable FulfillmentOrderId id, @RequestBody Picks picks, Principal who) {
    List<ConfirmPicks.Taken> taken = picks.lines().stream().map(Picked::taken).toList();
    return switch (confirmPicks.confirm(new ConfirmPicks.Command(id, taken, who.getName()))) {
      case ConfirmPicks.Result.Confirmed _ -> answers.now(id);
      case ConfirmPicks.Result.NotPossible(State state) -> answers.notInThisState(state);
      case ConfirmPicks.Result.TooMany(Sku sku, int missing) ->
          answers.refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "quantity-refused",
              "More than is needed",
              "Only " + missing + " more of " + sku + " can be picked. Nothing was counted.");
    };
  }
}
