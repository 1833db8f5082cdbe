/// Paper.
@NullMarked
package org.kontor.fulfillment.adapter.out.pdf;

import org.jspecify.annotations.NullMarked;
