@NullMarked
package org.kontor.customer.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
