package org.kontor.catalog.application.importing;

/// The background's part: takes up the oldest import that waits, also one whose worker died, and
/// works on it until it waits for a person or is finished.
public interface WorkOnImports {
  /// @return false if there was nothing to do
  boolean workOnNext();
}
