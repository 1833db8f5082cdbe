package org.kontor.fulfillment.domain.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;

/// A sourcing as it was decided, with everything that it was decided on: what was asked, every
/// candidate with its reason, the plan. Whoever doubts it puts the same question again and compares
/// ([#replay()]).
///
/// @param rule name and version of the rule that decided
/// @param destination where to, for people: `10245 DE`
/// @param reasons one for each of the question's candidates, in their order
public record Decision(
    String rule,
    Instant at,
    String destination,
    Question question,
    List<Reason> reasons,
    List<Claim> plan,
    List<Demand> unserved) {

  /// Where to, by name: what is collected, or decided again, goes to a location, and the
  /// destination is its code then.
  public String destinationAmong(Map<LocationId, String> names) {
    return names.entrySet().stream()
        .filter(location -> location.getKey().value().equals(destination))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(destination);
  }

  /// The locations that ship, nearest first.
  public List<LocationId> chosen() {
    return plan.stream().map(Claim::location).distinct().toList();
  }

  /// Decides again on the stored question, by today's rule.
  public Decision replay() {
    return Sourcing.decide(question, destination, at);
  }

  /// True if today's rule would decide the same.
  public boolean holdsToday() {
    Decision again = replay();
    return again.plan().equals(plan) && again.unserved().equals(unserved);
  }
}
