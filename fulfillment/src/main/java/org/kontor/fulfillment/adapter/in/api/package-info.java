/// JSON for store apps and warehouse systems.
@NullMarked
package org.kontor.fulfillment.adapter.in.api;

import org.jspecify.annotations.NullMarked;
