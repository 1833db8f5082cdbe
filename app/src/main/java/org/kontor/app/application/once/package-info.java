/// How a request that comes twice is done once.
@NullMarked
package org.kontor.app.application.once;

import org.jspecify.annotations.NullMarked;
