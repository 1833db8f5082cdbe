/// PostgreSQL.
@NullMarked
package org.kontor.fulfillment.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
