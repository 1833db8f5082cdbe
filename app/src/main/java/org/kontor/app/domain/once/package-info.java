/// Requests that are done once, however often they are sent.
@NullMarked
package org.kontor.app.domain.once;

import org.jspecify.annotations.NullMarked;
