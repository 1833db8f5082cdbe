package org.kontor.app.application.invariants;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.app.domain.invariants.Check;
import org.kontor.app.domain.invariants.Invariant;
import org.kontor.app.domain.invariants.Invariants;
import org.springframework.stereotype.Service;

@Service
class CheckInvariantsService implements CheckInvariants {
  private final Invariants invariants;
  private final Clock clock;

  CheckInvariantsService(Invariants invariants, Clock clock) {
    this.invariants = invariants;
    this.clock = clock;
  }

  @Override
  public List<Check> checkAll() {
    return invariants.all().stream()
        .map(invariant -> invariants.check(invariant, clock.instant()))
        .toList();
  }

  @Override
  public Optional<Check> check(String name) {
    return invariants.all().stream()
        .filter(invariant -> invariant.name().equals(name))
        .findFirst()
        .map(invariant -> invariants.check(invariant, clock.instant()));
  }

  @Override
  public List<Known> known() {
    List<Invariant> all = invariants.all();
    Map<Invariant, Check> last = invariants.last(all);
    return all.stream()
        .map(invariant -> new Known(invariant, Optional.ofNullable(last.get(invariant))))
        .toList();
  }
}
