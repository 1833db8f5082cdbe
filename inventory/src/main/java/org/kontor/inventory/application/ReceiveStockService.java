package org.kontor.inventory.application;

import java.time.Clock;
import java.util.List;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ReceiveStockService implements ReceiveStock {
  private final StockLevels levels;
  private final Whereabouts whereabouts;
  private final Clock clock;

  ReceiveStockService(StockLevels levels, Whereabouts whereabouts, Clock clock) {
    this.levels = levels;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  @Override
  public Result receive(Command command) {
    whereabouts.require(command.location());
    if (!whereabouts.knows(command.sku())) {
      return new Result.UnknownSku(command.sku());
    }
    var key = new StockKey(command.location(), command.sku());
    var level = levels.lock(List.of(key)).getOrDefault(key, StockLevel.empty(key));
    var change = level.received(command.quantity().value(), command.reason());
    var cause = new Cause(clock.instant(), command.cause(), command.by(), TimeOrderedUuid.next());
    var entry = levels.save(List.of(change), cause).getFirst();
    return new Result.Received(change.level().onHand(), entry);
  }
}
