package org.kontor.app.domain.invariants;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All invariants of all contexts. They are found by their name: a new view needs no code.
public interface Invariants {
  List<Invariant> all();

  /// Looks now, and remembers that it did.
  Check check(Invariant invariant, Instant now);

  /// What the last looks said, without their rows. Missing are those that nobody has looked at.
  Map<Invariant, Check> last(List<Invariant> invariants);
}
