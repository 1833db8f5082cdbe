/// What orders answers itself as long as no context to the right does.
@NullMarked
package org.kontor.orders.adapter.out.fulfillment;

import org.jspecify.annotations.NullMarked;
