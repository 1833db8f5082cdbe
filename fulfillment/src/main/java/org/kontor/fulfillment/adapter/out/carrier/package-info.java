/// The built-in carrier.
@NullMarked
package org.kontor.fulfillment.adapter.out.carrier;

import org.jspecify.annotations.NullMarked;
