/// The console's shell: wraps each context's pages, writes values in the reader's language, knows
/// the rail.
@NullMarked
package org.kontor.app.adapter.in.console.shell;

import org.jspecify.annotations.NullMarked;
