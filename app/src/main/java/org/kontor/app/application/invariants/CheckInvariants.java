package org.kontor.app.application.invariants;

import java.util.List;
import java.util.Optional;
import org.kontor.app.domain.invariants.Check;
import org.kontor.app.domain.invariants.Invariant;

/// Looks whether everything is true that must be: after each integration test, nightly, and when
/// someone asks.
public interface CheckInvariants {
  /// Looks at all of them now.
  List<Check> checkAll();

  /// Looks at one of them now; empty if there is none of that name.
  Optional<Check> check(String name);

  /// What the last look at each said.
  List<Known> known();

  /// @param last empty if nobody has looked yet
  record Known(Invariant invariant, Optional<Check> last) {}
}
