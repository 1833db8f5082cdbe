/// The console and the JSON adapter as callers see them: through all filters, on a real database.
@NullMarked
package org.kontor.app.console;

import org.jspecify.annotations.NullMarked;
