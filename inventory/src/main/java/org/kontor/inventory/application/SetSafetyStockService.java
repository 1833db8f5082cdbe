package org.kontor.inventory.application;

import java.time.Clock;
import java.util.List;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SetSafetyStockService implements SetSafetyStock {
  private final StockLevels levels;
  private final Whereabouts whereabouts;
  private final Clock clock;

  SetSafetyStockService(StockLevels levels, Whereabouts whereabouts, Clock clock) {
    this.levels = levels;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  @Override
  public Result set(Command command) {
    whereabouts.require(command.location());
    if (!whereabouts.knows(command.sku())) {
      return new Result.UnknownSku(command.sku());
    }
    var key = new StockKey(command.location(), command.sku());
    var level = levels.lock(List.of(key)).getOrDefault(key, StockLevel.empty(key));
    if (level.safety() == command.pieces()) {
      return new Result.Unchanged();
    }
    if (level.safety() != command.seen()) {
      return new Result.Overtaken(level.safety());
    }
    var change =
        level.keepingBack(command.pieces(), command.reason(), command.by(), clock.instant());
    levels.save(change);
    return new Result.Changed(change);
  }
}
