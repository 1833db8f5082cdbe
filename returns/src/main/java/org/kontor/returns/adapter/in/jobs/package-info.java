/// What returns does by the clock.
@NullMarked
package org.kontor.returns.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
