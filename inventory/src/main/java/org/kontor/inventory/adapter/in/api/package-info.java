/// Stock and locations for machines.
@NullMarked
package org.kontor.inventory.adapter.in.api;

import org.jspecify.annotations.NullMarked;
