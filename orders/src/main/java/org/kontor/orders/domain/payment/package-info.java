/// What we ask of a payment provider, and the books we keep of it.
@NullMarked
package org.kontor.orders.domain.payment;

import org.jspecify.annotations.NullMarked;
