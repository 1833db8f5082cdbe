/// How a file that somebody brings becomes a table, and a table an import. Knows nothing of what
/// its rows mean.
@NullMarked
package org.kontor.catalog.domain.importing;

import org.jspecify.annotations.NullMarked;
