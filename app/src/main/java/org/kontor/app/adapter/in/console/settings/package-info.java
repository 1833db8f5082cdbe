/// Who may come in: people and keys.
@NullMarked
package org.kontor.app.adapter.in.console.settings;

import org.jspecify.annotations.NullMarked;
