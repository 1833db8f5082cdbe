/// Where Haldenhof keeps its goods.
@NullMarked
package org.kontor.inventory.adapter.in.demo;

import org.jspecify.annotations.NullMarked;
