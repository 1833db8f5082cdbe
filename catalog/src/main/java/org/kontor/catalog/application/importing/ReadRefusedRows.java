package org.kontor.catalog.application.importing;

import java.io.IOException;
import java.util.UUID;

/// Writes the rows of refused groups as they came, with the reasons in one more column, as a CSV to
/// correct and bring again.
public interface ReadRefusedRows {
  void write(UUID job, Appendable out) throws IOException;
}
