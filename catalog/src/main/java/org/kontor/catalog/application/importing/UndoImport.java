package org.kontor.catalog.application.importing;

import java.util.UUID;

/// Takes back what an import did, in the background. What somebody has changed since stays, and is
/// listed with the reason.
public interface UndoImport {
  /// @return false if it has nothing to take back, or is being undone already
  boolean undo(UUID job);
}
