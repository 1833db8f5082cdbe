/// What it costs, tax included, to the cent, frozen per line.
@NullMarked
package org.kontor.orders.domain.pricing;

import org.jspecify.annotations.NullMarked;
