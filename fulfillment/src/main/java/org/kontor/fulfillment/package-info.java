/// Decides how it gets to the shopper and when: delivery options and their promise, sourcing,
/// picking, packing, hand-over and carriers. Refuses to know how it was priced.
@ApplicationModule(
    displayName = "Fulfillment",
    allowedDependencies = {"customer", "catalog", "inventory", "orders"})
@NullMarked
package org.kontor.fulfillment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
