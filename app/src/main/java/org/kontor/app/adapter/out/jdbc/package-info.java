/// The tables of schema app.
@NullMarked
package org.kontor.app.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
