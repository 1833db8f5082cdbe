/// Haldenhof, a retailer of our own invention: its channels, its goods, its drawings.
@NullMarked
package org.kontor.catalog.adapter.in.demo;

import org.jspecify.annotations.NullMarked;
