/// The keys by which other systems use the JSON adapter: each belongs to a channel and has scopes.
@NullMarked
package org.kontor.app.domain.keys;

import org.jspecify.annotations.NullMarked;
