/// The pages that belong to no context: home, search, one's own settings, operations, people and
/// keys.
@NullMarked
package org.kontor.app.adapter.in.console;

import org.jspecify.annotations.NullMarked;
