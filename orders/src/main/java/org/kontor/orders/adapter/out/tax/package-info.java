/// The tax rates that Kontor knows without asking anybody.
@NullMarked
package org.kontor.orders.adapter.out.tax;

import org.jspecify.annotations.NullMarked;
