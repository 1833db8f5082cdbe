@NullMarked
package org.kontor.customer.adapter.out.jpa;

import org.jspecify.annotations.NullMarked;
