package org.kontor.fulfillment.application;

import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// What was picked is in a box and weighed. From then on it can't be cancelled. Packing twice is
/// the same as once.
public interface PackParcel {
  Result pack(Command command);

  /// @param grams the box with everything in it; null takes the goods' own weight
  record Command(FulfillmentOrderId id, @Nullable Integer grams, String by) {}

  sealed interface Result {
    record Packed() implements Result {}

    record NotPossible(State state) implements Result {}

    /// A parcel weighs from one gram to 70 kilograms.
    record WeightRefused() implements Result {}
  }
}
