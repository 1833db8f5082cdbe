/// What runs by the clock.
@NullMarked
package org.kontor.app.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
