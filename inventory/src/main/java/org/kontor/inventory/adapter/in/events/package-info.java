/// What other contexts report about goods.
@NullMarked
package org.kontor.inventory.adapter.in.events;

import org.jspecify.annotations.NullMarked;
