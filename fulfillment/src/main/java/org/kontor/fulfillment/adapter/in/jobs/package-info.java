/// What time does by itself.
@NullMarked
package org.kontor.fulfillment.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
