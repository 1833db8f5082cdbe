/// Orders in the console's search.
@NullMarked
package org.kontor.orders.adapter.in.search;

import org.jspecify.annotations.NullMarked;
