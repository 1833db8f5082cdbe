/// Which PostgreSQL Kontor runs on: the configured one, or its own beside it.
@NullMarked
package org.kontor.app.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
