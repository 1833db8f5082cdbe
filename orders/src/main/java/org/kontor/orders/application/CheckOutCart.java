package org.kontor.orders.application;

import java.util.List;

/// Holds the stock of a cart for the time that its channel gives a checkout; asked again, the time
/// begins anew. Prices are brought up to date and then stand while the hold lasts.
///
/// Refuses an empty cart, one without a delivery, and names each line that can't be had and how
/// many can. Afterwards the hold ends by itself.
public interface CheckOutCart {
  Result checkOut(CartAccess access);

  sealed interface Result {
    record Held(CartView view) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }
}
