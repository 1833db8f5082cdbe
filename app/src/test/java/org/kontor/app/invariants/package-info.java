/// What must hold after whatever a test did.
@NullMarked
package org.kontor.app.invariants;

import org.jspecify.annotations.NullMarked;
