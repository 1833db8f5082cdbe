/// What people and carriers do to one location's part of an order.
@NullMarked
package org.kontor.fulfillment.domain.work;

import org.jspecify.annotations.NullMarked;
