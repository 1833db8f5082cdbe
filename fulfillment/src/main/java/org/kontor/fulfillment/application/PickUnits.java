package org.kontor.fulfillment.application;

import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.State;

/// Pieces are taken from the shelf: a scanned GTIN, or a SKU that was typed or tapped. What isn't
/// on the list is refused and not counted. With the last piece the fulfilment order is picked.
public interface PickUnits {
  Result pick(Command command);

  /// @param code what the scanner read
  record Command(FulfillmentOrderId id, String code, int quantity, String by) {}

  sealed interface Result {
    /// @param complete true if nothing is left to pick
    record Picked(Sku sku, boolean complete) implements Result {}

    record UnknownCode(String code) implements Result {}

    record WrongItem(VariantSummary scanned) implements Result {}

    /// @param missing how many more of it are needed; 0 if all are picked
    record TooMany(VariantSummary scanned, int missing) implements Result {}

    record NotPossible(State state) implements Result {}
  }
}
