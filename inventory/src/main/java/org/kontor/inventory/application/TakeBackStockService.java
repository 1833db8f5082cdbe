package org.kontor.inventory.application;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontor.inventory.StockReturned.Piece;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.HandledEvents;
import org.kontor.inventory.domain.Movement;
import org.kontor.inventory.domain.StockChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TakeBackStockService implements TakeBackStock {
  private final HandledEvents handled;
  private final StockLevels levels;

  TakeBackStockService(HandledEvents handled, StockLevels levels) {
    this.handled = handled;
    this.levels = levels;
  }

  @Override
  public void takeBack(Command command) {
    if (!handled.begin(command.event(), "inventory.take-back-stock", command.at())) {
      return;
    }
    SortedMap<StockKey, Returned> rows = new TreeMap<>();
    for (Piece piece : command.pieces()) {
      var key = new StockKey(command.location(), piece.sku());
      rows.merge(key, Returned.of(piece), Returned::plus);
    }
    var locked = levels.lock(rows.keySet());
    List<StockChange> changes = new ArrayList<>();
    rows.forEach((key, returned) ->
        changes.add(returned.to(locked.getOrDefault(key, StockLevel.empty(key)))));
    levels.save(changes, new Cause(command.at(), command.cause(), "system", command.event()));
  }

  /// What comes back to one row.
  private record Returned(int sellable, int apart) {
    static Returned of(Piece piece) {
      return piece.sellable()
          ? new Returned(piece.quantity(), 0)
          : new Returned(0, piece.quantity());
    }

    Returned plus(Returned other) {
      return new Returned(sellable + other.sellable, apart + other.apart);
    }

    StockChange to(StockLevel level) {
      List<Movement> movements = new ArrayList<>();
      var changed = level;
      if (sellable > 0) {
        var change = changed.returned(sellable, true);
        movements.addAll(change.movements());
        changed = change.level();
      }
      if (apart > 0) {
        var change = changed.returned(apart, false);
        movements.addAll(change.movements());
        changed = change.level();
      }
      return new StockChange(changed, movements);
    }
  }
}
