/// The demo's orders, placed through the use cases.
@NullMarked
package org.kontor.orders.adapter.in.demo;

import org.jspecify.annotations.NullMarked;
