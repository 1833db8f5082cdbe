/// What other contexts report, translated into our own commands.
@NullMarked
package org.kontor.orders.adapter.in.events;

import org.jspecify.annotations.NullMarked;
