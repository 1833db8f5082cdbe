/// Events that have not reached all who should hear of them.
@NullMarked
package org.kontor.app.domain.events;

import org.jspecify.annotations.NullMarked;
