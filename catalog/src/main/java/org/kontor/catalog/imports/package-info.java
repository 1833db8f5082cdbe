/// How any context lets merchants bring files: one lenient reader, one job with dry run, progress,
/// refused rows and undo, one page and one endpoint for all of them. A context that wants a file of
/// its own ships an [Importer].
@NamedInterface("imports")
@NullMarked
package org.kontor.catalog.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
