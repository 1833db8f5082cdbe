/// What must be true of all rows, whoever wrote them.
@NullMarked
package org.kontor.app.domain.invariants;

import org.jspecify.annotations.NullMarked;
