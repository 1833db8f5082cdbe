package org.kontor.catalog.application.importing;

import java.util.UUID;
import org.kontor.catalog.imports.ImportOptions;

/// Lets a checked import run, or what failed its check run without what was refused. It works in
/// the background.
public interface RunImport {
  Result run(Command command);

  record Command(UUID job, ImportOptions.OnError onError, String by) {}

  enum Result {
    STARTED,
    /// It runs already, has run, or its check isn't finished.
    NOT_WAITING,
    /// The file is to be taken whole or not at all, and the check refused a part of it.
    HAS_REFUSALS
  }
}
