package org.kontor.app.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import org.kontor.app.application.invariants.CheckInvariants;
import org.kontor.app.domain.invariants.Check;

/// For the end of each integration test: whatever it did, no invariant may be broken.
public final class Invariants {
  private Invariants() {}

  /// Says which sentence is broken, and by which rows.
  public static void assertInvariantsHold(CheckInvariants invariants) {
    assertThat(invariants.checkAll())
        .filteredOn(check -> !check.holds())
        .extracting(Invariants::said)
        .isEmpty();
  }

  private static String said(Check check) {
    return check.invariant().sentence() + " is broken by " + check.rows();
  }
}
