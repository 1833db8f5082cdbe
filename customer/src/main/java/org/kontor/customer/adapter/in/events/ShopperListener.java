package org.kontor.customer.adapter.in.events;

import org.kontor.customer.ShopperFact;
import org.kontor.customer.application.RecordShopperFact;
import org.kontor.customer.domain.TimelineEntry;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

@Component
class ShopperListener {
  private final RecordShopperFact recordShopperFact;

  ShopperListener(RecordShopperFact recordShopperFact) {
    this.recordShopperFact = recordShopperFact;
  }

  @ApplicationModuleListener(
      id = "customer.record-shopper-fact",
      propagation = Propagation.NOT_SUPPORTED)
  void on(ShopperFact fact) {
    recordShopperFact.record(
        new TimelineEntry(
            fact.eventId(),
            fact.occurredAt(),
            fact.shopper(),
            fact.kind(),
            fact.reference(),
            fact.details(),
            fact.shipTo()));
  }
}
