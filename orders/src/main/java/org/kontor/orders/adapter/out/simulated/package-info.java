/// A payment provider that plays every misfortune by its token.
@NullMarked
package org.kontor.orders.adapter.out.simulated;

import org.jspecify.annotations.NullMarked;
