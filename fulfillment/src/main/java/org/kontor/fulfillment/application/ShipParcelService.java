package org.kontor.fulfillment.application;

import org.kontor.fulfillment.domain.work.Carrier;
import org.kontor.fulfillment.domain.work.Carrier.Booking;
import org.kontor.fulfillment.domain.work.Carrier.CarrierUnavailable;
import org.springframework.stereotype.Service;

@Service
class ShipParcelService implements ShipParcel {
  private final Dispatch dispatch;
  private final Carrier carrier;

  ShipParcelService(Dispatch dispatch, Carrier carrier) {
    this.dispatch = dispatch;
    this.carrier = carrier;
  }

  @Override
  public Result ship(Command command) {
    return switch (dispatch.request(command)) {
      case Dispatch.Answered answered -> answered.result();
      case Dispatch.Requested requested -> book(requested, command);
    };
  }

  private Result book(Dispatch.Requested requested, Command command) {
    String reference = requested.parcel().reference();
    try {
      Booking booking =
          requested.asked()
              ? carrier.find(reference).orElseGet(() -> carrier.book(requested.parcel()))
              : carrier.book(requested.parcel());
      return dispatch.complete(command, reference, booking.tracking());
    } catch (CarrierUnavailable unknown) {
      return new Result.UnderWay(reference);
    }
  }
}
