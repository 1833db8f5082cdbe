package org.kontor.inventory.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.customer.TimeOrderedUuid;
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
class AdjustStockService implements AdjustStock {
  private final StockLevels levels;
  private final Whereabouts whereabouts;
  private final Clock clock;

  AdjustStockService(StockLevels levels, Whereabouts whereabouts, Clock clock) {
    this.levels = levels;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  @Override
  public Result adjust(Command command) {
    whereabouts.require(command.location());
    if (!whereabouts.knows(command.sku())) {
      return new Result.UnknownSku(command.sku());
    }
    var key = new StockKey(command.location(), command.sku());
    var level = levels.lock(List.of(key)).getOrDefault(key, StockLevel.empty(key));
    var now = clock.instant();
    return switch (decide(level, command, now)) {
      case StockChange change -> save(change, command, now);
      case Decision.BelowReserved(int onHand, int reserved) ->
          new Result.BelowReserved(onHand, reserved);
      case Decision.MoreThanSetAside(int wanted, int unavailable) ->
          new Result.MoreThanSetAside(wanted, unavailable);
    };
  }

  private static Decision decide(StockLevel level, Command command, Instant now) {
    return switch (command.change()) {
      case Change.By(int difference) -> level.adjusted(difference, command.reason());
      case Change.To(int onHand) -> level.counted(onHand, command.reason(), now);
      case Change.SetAside(int quantity) -> level.setAside(quantity, command.reason());
      case Change.PutBack(int quantity) -> level.putBack(quantity, command.reason());
      case Change.WriteOff(int quantity) -> level.writtenOff(quantity, command.reason());
    };
  }

  private Result save(StockChange change, Command command, Instant now) {
    var cause = new Cause(now, command.cause(), command.by(), TimeOrderedUuid.next());
    var entries = levels.save(List.of(change), cause);
    return new Result.Adjusted(change.level().onHand(), change.level().unavailable(), entries);
  }
}
