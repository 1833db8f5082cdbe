package org.kontor.orders.adapter.in.events;

import java.util.List;
import java.util.Objects;
import org.kontor.inventory.LocationId;
import org.kontor.orders.HandoverReported;
import org.kontor.orders.ShipmentReported;
import org.kontor.orders.SourcingReported;
import org.kontor.orders.application.FollowOrder;
import org.kontor.orders.application.FollowOrder.News;
import org.kontor.orders.application.FollowOrder.Report;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class DeliveryListener {
  private final FollowOrder follow;

  DeliveryListener(FollowOrder follow) {
    this.follow = follow;
  }

  @ApplicationModuleListener(id = "orders.charge-shipment")
  void on(ShipmentReported report) {
    News news =
        new News.Shipped(report.shipment(), report.carrier(), report.tracking(), report.shipped());
    follow.follow(new Report(report.eventId(), report.orderId(), report.occurredAt(), news));
  }

  @ApplicationModuleListener(id = "orders.charge-handover")
  void on(HandoverReported report) {
    News news = new News.HandedOver(report.pickup(), report.handedOver());
    follow.follow(new Report(report.eventId(), report.orderId(), report.occurredAt(), news));
  }

  @ApplicationModuleListener(id = "orders.note-waiting")
  void on(SourcingReported report) {
    List<LocationId> locations = Objects.requireNonNullElse(report.locations(), List.of());
    News news = new News.Waiting(report.waiting(), locations, report.nobodyCame());
    follow.follow(new Report(report.eventId(), report.orderId(), report.occurredAt(), news));
  }
}
