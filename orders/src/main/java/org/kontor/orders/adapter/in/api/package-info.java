/// JSON for storefronts, tills and partners: carts, delivery options, orders and their
/// cancellation.
@NullMarked
package org.kontor.orders.adapter.in.api;

import org.jspecify.annotations.NullMarked;
