/// What a shopper is about to buy.
@NullMarked
package org.kontor.orders.domain.cart;

import org.jspecify.annotations.NullMarked;
