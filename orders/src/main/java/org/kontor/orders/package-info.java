/// Decides what the shopper agreed to and what money moved: carts, checkout, placement, payments,
/// changes and cancellations. Refuses to know from which shelf it comes.
@ApplicationModule(
    displayName = "Orders",
    allowedDependencies = {"customer", "catalog", "catalog :: imports", "inventory"})
@NullMarked
package org.kontor.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
