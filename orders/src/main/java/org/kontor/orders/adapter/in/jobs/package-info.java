/// Work that nobody waits for: money that has to move, payments that a crash left open.
@NullMarked
package org.kontor.orders.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
