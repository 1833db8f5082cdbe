package org.kontor.catalog.domain.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Where an import stands. What is named in -ing is being worked on and goes on by itself, also
/// after a restart.
public enum ImportState {
  UPLOADED,
  CHECKING,
  CHECKED,
  RUNNING,
  DONE,
  FAILED,
  UNDOING,
  UNDONE;

  private static final Map<ImportState, Set<ImportState>> NEXT =
      Map.of(
          UPLOADED, Set.of(CHECKING),
          CHECKING, Set.of(CHECKED, RUNNING, FAILED),
          CHECKED, Set.of(RUNNING),
          RUNNING, Set.of(DONE, UNDOING),
          DONE, Set.of(UNDOING),
          // Only what failed its check, with nothing applied, may still be run without the refused
          // groups
          FAILED, Set.of(RUNNING),
          UNDOING, Set.of(UNDONE, FAILED),
          UNDONE, Set.of());

  public boolean mayBecome(ImportState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  public boolean isWorkedOn() {
    return this == UPLOADED || this == CHECKING || this == RUNNING || this == UNDOING;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
