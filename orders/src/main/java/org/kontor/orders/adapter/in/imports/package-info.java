/// Orders from a file.
@NullMarked
package org.kontor.orders.adapter.in.imports;

import org.jspecify.annotations.NullMarked;
