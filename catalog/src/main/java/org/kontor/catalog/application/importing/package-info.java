/// Bringing files: upload, check, run, undo; the same for every kind.
@NullMarked
package org.kontor.catalog.application.importing;

import org.jspecify.annotations.NullMarked;
