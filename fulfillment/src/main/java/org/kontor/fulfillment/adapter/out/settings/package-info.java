/// What the operator sets.
@NullMarked
package org.kontor.fulfillment.adapter.out.settings;

import org.jspecify.annotations.NullMarked;
