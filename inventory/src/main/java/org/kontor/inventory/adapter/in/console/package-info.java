/// Stock, movements and locations for people.
@NullMarked
package org.kontor.inventory.adapter.in.console;

import org.jspecify.annotations.NullMarked;
