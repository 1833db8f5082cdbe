package org.kontor.fulfillment.domain.work;

import java.util.Optional;
import org.kontor.customer.PostalAddress;

/// Whoever takes parcels. A call may take long or time out: it is made outside transactions, and
/// one whose outcome is unknown is asked about ([#find(String)]), not repeated.
public interface Carrier {
  String name();

  /// @throws CarrierUnavailable if the outcome isn't known
  Booking book(Parcel parcel);

  /// The booking that was made under our reference, if any.
  ///
  /// @throws CarrierUnavailable if it can't be asked either
  Optional<Booking> find(String reference);

  /// @param reference our parcel's number, unique
  record Parcel(String reference, PostalAddress from, PostalAddress to, int grams) {}

  record Booking(String tracking) {}

  /// The carrier didn't answer.
  class CarrierUnavailable extends RuntimeException {
    public CarrierUnavailable(String message) {
      super(message);
    }
  }
}
