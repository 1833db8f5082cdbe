package org.kontor.fulfillment.application;

import java.util.List;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.inventory.Claim;

/// Begins the work on a placed order: one fulfilment order at each location of its plan, without
/// the units that were cancelled in the meantime. Once per order, however often it is asked. Units
/// that the plan has no location for wait.
public interface PlanFulfillment {
  Result plan(Command command);

  /// @param plan what is reserved for the order
  /// @param decision why these locations, as it came with the order
  record Command(Delivery delivery, List<Claim> plan, String decision) {}

  sealed interface Result {
    record Planned(List<FulfillmentOrderId> opened) implements Result {}

    record PlannedBefore() implements Result {}
  }
}
