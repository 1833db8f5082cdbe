/// The use cases of orders, one interface each, and what can be read.
@NullMarked
package org.kontor.orders.application;

import org.jspecify.annotations.NullMarked;
