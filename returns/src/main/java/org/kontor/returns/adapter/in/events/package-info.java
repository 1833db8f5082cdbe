/// What returns hears from the contexts to its left.
@NullMarked
package org.kontor.returns.adapter.in.events;

import org.jspecify.annotations.NullMarked;
