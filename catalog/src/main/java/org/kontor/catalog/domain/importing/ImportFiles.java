package org.kontor.catalog.domain.importing;

import java.io.InputStream;
import java.util.UUID;

/// Keeps the files themselves where every instance and every restart finds them.
public interface ImportFiles {
  /// Adds the next part of a file.
  void append(UUID job, int part, byte[] bytes);

  /// Reads it from the start, a part at a time.
  InputStream open(UUID job);
}
