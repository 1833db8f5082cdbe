/// What has to be done though nobody asks.
@NullMarked
package org.kontor.inventory.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
