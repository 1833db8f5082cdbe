/// From which places an order ships, and why from there.
@NullMarked
package org.kontor.fulfillment.domain.sourcing;

import org.jspecify.annotations.NullMarked;
