package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.ShipParcel;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShipmentApi {
  private final ShipParcel shipParcel;
  private final Answers answers;

  ShipmentApi(ShipParcel shipParcel, Answers answers) {
    this.shipParcel = shipParcel;
    this.answers = answers;
  }

  /// 202 while the carrier is being asked: read the fulfilment order again.
  @Operation(summary = "Hand the parcel to the carrier; the money is captured then")
  @PostMapping("/api/v1/fulfilment-orders/{id}/shipment")
  ResponseEntity<Object> ship(@PathVariable FulfillmentOrderId id, Principal who) {
    return switch (shipParcel.ship(new ShipParcel.Command(id, who.getName()))) {
      case ShipParcel.Result.Shipped _ -> answers.now(id);
      case ShipParcel.Result.UnderWay _ ->
          ResponseEntity.accepted().body(answers.now(id).getBody());
      case ShipParcel.Result.NotPossible(State state) -> answers.notInThisState(state);
    };
  }
}
