/// Facts from other contexts, translated into our own commands.
@NullMarked
package org.kontor.fulfillment.adapter.in.events;

import org.jspecify.annotations.NullMarked;
