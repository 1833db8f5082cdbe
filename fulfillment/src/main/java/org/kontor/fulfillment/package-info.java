/// Decides how it gets to the shopper and when: delivery options and their promise, sourcing,
/// picking, packing, hand-over and carriers. Refuses to know how it was priced.
///
/// An order's plan comes with it ([org.kontor.orders.DeliveryOption]); from it each location gets a
/// fulfilment order. The row of an order in `fulfillment.deliveries` is the lock of all its work:
/// whoever cancels, packs or rejects takes it first. There is no JPA layer: its tables are written
/// at every checkout, in few statements, so `adapter.out.jdbc` does it all.
@ApplicationModule(
    displayName = "Fulfillment",
    allowedDependencies = {"customer", "catalog", "inventory", "orders"})
@NullMarked
package org.kontor.fulfillment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
