@NullMarked
package org.kontor.customer.adapter.out.bundle;

import org.jspecify.annotations.NullMarked;
