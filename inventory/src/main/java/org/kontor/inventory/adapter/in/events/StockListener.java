package org.kontor.inventory.adapter.in.events;

import org.kontor.inventory.StockConsumed;
import org.kontor.inventory.StockMissed;
import org.kontor.inventory.StockReturned;
import org.kontor.inventory.application.SettleClaims;
import org.kontor.inventory.application.TakeBackStock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class StockListener {
  private final SettleClaims settleClaims;
  private final TakeBackStock takeBackStock;

  StockListener(SettleClaims settleClaims, TakeBackStock takeBackStock) {
    this.settleClaims = settleClaims;
    this.takeBackStock = takeBackStock;
  }

  @ApplicationModuleListener(id = "inventory.consume-stock")
  void on(StockConsumed event) {
    settleClaims.consumed(
        new SettleClaims.Command(
            event.eventId(), event.occurredAt(), event.holder(), event.consumed(), event.cause()));
  }

  @ApplicationModuleListener(id = "inventory.correct-missed-stock")
  void on(StockMissed event) {
    settleClaims.missed(
        new SettleClaims.Command(
            event.eventId(), event.occurredAt(), event.holder(), event.missed(), event.cause()),
        event.damaged());
  }

  @ApplicationModuleListener(id = "inventory.take-back-stock")
  void on(StockReturned event) {
    takeBackStock.takeBack(
        new TakeBackStock.Command(
            event.eventId(),
            event.occurredAt(),
            event.location(),
            event.returned(),
            event.cause()));
  }
}
