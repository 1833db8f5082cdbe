/// Finding anything in any context.
@NullMarked
package org.kontor.app.application.search;

import org.jspecify.annotations.NullMarked;
