package org.kontor.inventory.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.StockChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;

/// Rows of stock without a database. Nobody else is there, so that a lock only opens the row.
public final class StockLevelsInMemory implements StockLevels {
  private final Map<StockKey, StockLevel> rows = new TreeMap<>();
  private final Map<Held, Integer> claims = new HashMap<>();
  public final List<LedgerEntry> ledger = new ArrayList<>();
  public final List<SafetyChange> safetyChanges = new ArrayList<>();

  private record Held(Holder holder, int line, StockKey key) {}

  @Override
  public Map<StockKey, StockLevel> find(Collection<StockKey> keys) {
    Map<StockKey, StockLevel> found = new HashMap<>(rows);
    found.keySet().retainAll(keys);
    return found;
  }

  @Override
  public Map<StockKey, StockLevel> lock(Collection<StockKey> keys) {
    keys.forEach(key -> rows.putIfAbsent(key, StockLevel.empty(key)));
    return find(keys);
  }

  /// Reserves as a placed order does.
  public void reserve(Holder holder, Claim claim) {
    var key = new StockKey(claim.location(), claim.sku());
    claims.merge(new Held(holder, claim.line(), key), claim.quantity(), Integer::sum);
    rows.computeIfPresent(
        key,
        (_, level) ->
            new StockLevel(
                key,
                level.onHand(),
                level.reserved() + claim.quantity(),
                level.unavailable(),
                level.safety(),
                level.countedAt()));
  }

  @Override
  public Map<StockKey, Integer> settle(Holder holder, List<Claim> settling) {
    Map<StockKey, Integer> settled = new HashMap<>();
    for (Claim claim : settling) {
      var held = new Held(holder, claim.line(), new StockKey(claim.location(), claim.sku()));
      int had = claims.getOrDefault(held, 0);
      int quantity = Math.min(had, claim.quantity());
      if (quantity > 0) {
        settled.merge(held.key(), quantity, Integer::sum);
        claims.put(held, had - quantity);
      }
    }
    return settled;
  }

  @Override
  public List<LedgerEntry> save(List<StockChange> changes, Cause cause) {
    if (ledger.stream().anyMatch(entry -> entry.cause().event().equals(cause.event()))) {
      throw new IllegalStateException("This had its effect before: " + cause.event());
    }
    List<LedgerEntry> booked = new ArrayList<>();
    for (StockChange change : changes) {
      var key = change.level().key();
      rows.put(key, change.level());
      change
          .movements()
          .forEach(movement ->
              booked.add(new LedgerEntry(ledger.size() + booked.size() + 1, key, movement, cause)));
    }
    ledger.addAll(booked);
    return booked;
  }

  @Override
  public void save(SafetyChange change) {
    var level = Objects.requireNonNull(rows.get(change.key()), "Lock the row first");
    rows.put(
        change.key(),
        new StockLevel(
            change.key(),
            level.onHand(),
            level.reserved(),
            level.unavailable(),
            change.became(),
            level.countedAt()));
    safetyChanges.add(change);
  }
}
