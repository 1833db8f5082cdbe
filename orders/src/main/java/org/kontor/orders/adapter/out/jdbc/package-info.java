/// Everything of orders in PostgreSQL. Placement is the hot path: an order with its lines and
/// payments is one statement, which an object mapper can't write; the same adapter serves what
/// comes later, so that there is one.
@NullMarked
package org.kontor.orders.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
