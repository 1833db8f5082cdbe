/// Pages for people.
@NullMarked
package org.kontor.orders.adapter.in.console;

import org.jspecify.annotations.NullMarked;
