package org.kontor.catalog.application.importing;

import java.io.IOException;
import java.util.UUID;

/// Writes the rows of refused groups as they came, with the reasons in English and their codes in
/// two more columns, as a CSV to correct and bring again: the two columns are not read.
public interface ReadRefusedRows {
  void write(UUID job, Appendable out) throws IOException;
}
