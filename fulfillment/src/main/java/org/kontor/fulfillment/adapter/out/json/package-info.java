/// A sourcing decision as JSON.
@NullMarked
package org.kontor.fulfillment.adapter.out.json;

import org.jspecify.annotations.NullMarked;
