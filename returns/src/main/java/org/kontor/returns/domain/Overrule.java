package org.kontor.returns.domain;

import java.time.Instant;
import java.util.List;

/// A person let something come back that the policy refuses, and says why.
///
/// @param refusals names of the rules that were overruled
public record Overrule(String reason, List<String> refusals, String by, Instant at) {
  public Overrule {
    reason = reason.strip();
    refusals = List.copyOf(refusals);
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("Overruling the policy needs a reason");
    }
  }
}
