/// Work that nobody waits for.
@NullMarked
package org.kontor.catalog.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
