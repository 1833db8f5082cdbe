/// Counters, policies, lists and the inbox in plain SQL.
@NullMarked
package org.kontor.returns.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
