/// Decides what is where, what may be promised and who holds it. Refuses to know who bought it and
/// why: a holder is a name.
@ApplicationModule(
    displayName = "Inventory",
    allowedDependencies = {"customer", "catalog", "catalog :: imports"})
@NullMarked
package org.kontor.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
