package org.kontor.fulfillment.adapter.in.events;

import org.kontor.fulfillment.application.PlanFulfillment;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.OrderPlaced;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class OrderListener {
  private final PlanFulfillment planFulfillment;

  OrderListener(PlanFulfillment planFulfillment) {
    this.planFulfillment = planFulfillment;
  }

  @ApplicationModuleListener(id = "fulfillment.plan-order")
  void on(OrderPlaced placed) {
    DeliveryOption chosen = placed.delivery();
    Delivery delivery =
        new Delivery(
            placed.orderId(),
            placed.number(),
            placed.channel(),
            placed.shopper(),
            placed.shipTo(),
            chosen.method(),
            chosen.location(),
            chosen.promise(),
            placed.occurredAt(),
            placed.lines().stream()
                .map(line ->
                    new Delivery.Item(
                        line.line(),
                        line.sku(),
                        line.title(),
                        line.options(),
                        line.quantity(),
                        line.weightGrams()))
                .toList());
    planFulfillment.plan(new PlanFulfillment.Command(delivery, chosen.plan(), chosen.decision()));
  }
}
