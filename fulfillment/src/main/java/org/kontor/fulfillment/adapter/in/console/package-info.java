/// Pages for operations and tasks for the store.
@NullMarked
package org.kontor.fulfillment.adapter.in.console;

import org.jspecify.annotations.NullMarked;
