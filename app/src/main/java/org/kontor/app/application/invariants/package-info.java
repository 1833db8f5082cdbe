/// Checking what must be true.
@NullMarked
package org.kontor.app.application.invariants;

import org.jspecify.annotations.NullMarked;
