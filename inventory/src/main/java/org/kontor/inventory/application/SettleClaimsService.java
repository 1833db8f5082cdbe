package org.kontor.inventory.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.TreeMap;
import org.kontor.inventory.Claim;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.HandledEvents;
import org.kontor.inventory.domain.StockChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SettleClaimsService implements SettleClaims {
  private final HandledEvents handled;
  private final StockLevels levels;

  SettleClaimsService(HandledEvents handled, StockLevels levels) {
    this.handled = handled;
    this.levels = levels;
  }

  @Override
  public void consumed(Command command) {
    settle(command, "inventory.consume-stock", StockLevel::consumed);
  }

  @Override
  public void missed(Command command, boolean damaged) {
    settle(
        command,
        "inventory.correct-missed-stock",
        (level, quantity, claimed) -> level.missed(quantity, claimed, damaged));
  }

  private void settle(Command command, String listener, Booking booking) {
    if (!handled.begin(command.event(), listener, command.at())) {
      return;
    }
    var pieces =
        command.claims().stream()
            .collect(
                groupingBy(SettleClaimsService::key, TreeMap::new, summingInt(Claim::quantity)));
    var rows = levels.lock(pieces.keySet());
    var claimed = levels.settle(command.holder(), command.claims());
    List<StockChange> changes =
        pieces.entrySet().stream()
            .map(row ->
                booking.book(
                    rows.getOrDefault(row.getKey(), StockLevel.empty(row.getKey())),
                    row.getValue(),
                    claimed.getOrDefault(row.getKey(), 0)))
            .toList();
    levels.save(changes, new Cause(command.at(), command.cause(), "system", command.event()));
  }

  private static StockKey key(Claim claim) {
    return new StockKey(claim.location(), claim.sku());
  }

  private interface Booking {
    StockChange book(StockLevel level, int quantity, int claimed);
  }
}
