/// Decides what may come back, where it goes and what is owed: policy, authorisation, receipt,
/// inspection, disposition. Refuses to know how a refund reaches the bank.
@ApplicationModule(
    displayName = "Returns",
    allowedDependencies = {"customer", "catalog", "inventory", "orders", "fulfillment"})
@NullMarked
package org.kontor.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
