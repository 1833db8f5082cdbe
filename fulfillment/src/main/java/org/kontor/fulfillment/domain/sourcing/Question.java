package org.kontor.fulfillment.domain.sourcing;

import java.util.Comparator;
import java.util.List;

/// What is needed and who might have it: a snapshot that a decision rests on.
///
/// @param candidates nearest first, then by code
/// @param partial true if a part is better than nothing; else it is all or nothing
public record Question(List<Demand> demands, List<Candidate> candidates, boolean partial) {
  public Question {
    demands = List.copyOf(demands);
    candidates =
        candidates.stream()
            .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::location))
            .toList();
  }
}
