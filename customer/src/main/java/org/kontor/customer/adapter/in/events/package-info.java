@NullMarked
package org.kontor.customer.adapter.in.events;

import org.jspecify.annotations.NullMarked;
