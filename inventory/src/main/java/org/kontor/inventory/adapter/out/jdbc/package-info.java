/// Stock on PostgreSQL. No JPA: rows are locked, guarded and counted by statements that one wants
/// to see.
@NullMarked
package org.kontor.inventory.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
