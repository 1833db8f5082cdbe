package org.kontor.inventory.application;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.Variants;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.Decision;
import org.kontor.inventory.domain.StockChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SetStockService implements SetStock {
  private final StockLevels levels;
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Variants variants;
  private final Clock clock;

  SetStockService(
      StockLevels levels,
      LocationDirectory locations,
      StoreAccess access,
      Variants variants,
      Clock clock) {
    this.levels = levels;
    this.locations = locations;
    this.access = access;
    this.variants = variants;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Verdict> check(List<Count> counts) {
    var known = known(counts);
    var rows = new LinkedHashMap<>(levels.find(allowed(counts, known)));
    return counts.stream().map(count -> decide(count, known, rows).outcome()).toList();
  }

  /// A row that is named twice gets a booking of its own for each.
  @Override
  public List<Verdict> apply(List<Count> counts, String by, String cause) {
    var known = known(counts);
    Map<StockKey, StockLevel> before = levels.find(allowed(counts, known));
    Map<StockKey, StockLevel> rows = new LinkedHashMap<>(levels.lock(allowed(counts, known)));
    Map<StockKey, StockChange> pending = new LinkedHashMap<>();
    List<Verdict> outcomes = new ArrayList<>();
    for (Count count : counts) {
      if (pending.containsKey(count.key())) {
        book(pending, by, cause);
      }
      var decided = decide(count, known, rows);
      if (decided.change() != null) {
        pending.put(count.key(), decided.change());
      }
      outcomes.add(firstTime(decided.outcome(), before.containsKey(count.key())));
    }
    book(pending, by, cause);
    return outcomes;
  }

  private static Verdict firstTime(Verdict outcome, boolean stockedBefore) {
    return outcome instanceof Verdict.Changed(Integer _, int after) && !stockedBefore
        ? new Verdict.Changed(null, after)
        : outcome;
  }

  private void book(Map<StockKey, StockChange> pending, String by, String cause) {
    if (!pending.isEmpty()) {
      levels.save(
          List.copyOf(pending.values()),
          new Cause(clock.instant(), cause, by, TimeOrderedUuid.next()));
      pending.clear();
    }
  }

  private Decided decide(Count count, Set<Sku> known, Map<StockKey, StockLevel> rows) {
    var refusal = refusal(count, known);
    if (refusal.isPresent()) {
      return new Decided(refusal.get(), null);
    }
    var before = rows.get(count.key());
    var level = before == null ? StockLevel.empty(count.key()) : before;
    int pieces = count.pieces() + (count.promisable() ? level.reserved() + level.safety() : 0);
    return switch (level.counted(pieces, count.reason(), clock.instant())) {
      case StockChange change when change.movements().isEmpty() ->
          new Decided(new Verdict.Unchanged(), null);
      case StockChange change -> {
        rows.put(count.key(), change.level());
        yield new Decided(
            new Verdict.Changed(before == null ? null : level.onHand(), pieces), change);
      }
      case Decision.BelowReserved(int _, int reserved) ->
          new Decided(
              new Verdict.Refused(
                  "onHand",
                  "promised",
                  reserved + " pieces are promised to shoppers",
                  Integer.toString(reserved)),
              null);
      case Decision.MoreThanSetAside _ ->
          throw new IllegalStateException("A count sets nothing aside");
    };
  }

  private Optional<Verdict> refusal(Count count, Set<Sku> known) {
    if (!known.contains(count.key().sku())) {
      return Optional.of(new Verdict.Refused("sku", "unknown-sku", "No product has this SKU", ""));
    }
    return here(count.key())
        ? Optional.empty()
        : Optional.of(
            new Verdict.Refused("location", "no-such-location", "There is no such location", ""));
  }

  private boolean here(StockKey key) {
    return locations.find(key.location()).isPresent() && access.mayActAt(key.location());
  }

  private Set<Sku> known(Collection<Count> counts) {
    var skus = counts.stream().map(count -> count.key().sku()).collect(toSet());
    return variants.find(skus).keySet();
  }

  private Set<StockKey> allowed(List<Count> counts, Set<Sku> known) {
    return counts.stream()
        .map(Count::key)
        .filter(key -> known.contains(key.sku()) && here(key))
        .collect(toSet());
  }

  private record Decided(Verdict outcome, @Nullable StockChange change) {}
}
