/// What a stock row may become and why: decided here, in memory, on rows that the caller has
/// locked.
@NullMarked
package org.kontor.inventory.domain;

import org.jspecify.annotations.NullMarked;
