@NullMarked
package org.kontor.app.adapter.in.console.shell;

import org.jspecify.annotations.NullMarked;
