package org.kontor.orders.application;

import java.util.List;
import org.kontor.customer.NotFound;
import org.kontor.inventory.LocationId;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Inbox;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderShipment;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.Shipments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class FollowOrderService implements FollowOrder {
  private final Orders orders;
  private final Shipments shipments;
  private final Inbox inbox;

  FollowOrderService(Orders orders, Shipments shipments, Inbox inbox) {
    this.orders = orders;
    this.shipments = shipments;
    this.inbox = inbox;
  }

  @Override
  public void follow(Report report) {
    if (inbox.isNew(report.event(), report.news().getClass().getSimpleName())) {
      Order order =
          orders.lock(report.order()).orElseThrow(() -> new NotFound("Order", report.order()));
      orders.save(order, change(order, report));
    }
  }

  private Change change(Order order, Report report) {
    return switch (report.news()) {
      case News.Shipped news -> {
        shipments.add(
            order.id(),
            new OrderShipment(
                news.shipment(),
                false,
                news.carrier(),
                news.tracking(),
                news.units(),
                report.at()));
        yield order.shipped(news.shipment(), news.units(), report.at());
      }
      case News.HandedOver news -> {
        shipments.add(
            order.id(),
            new OrderShipment(news.pickup(), true, null, null, news.units(), report.at()));
        yield order.handedOver(news.pickup(), news.units(), report.at());
      }
      case News.Waiting news -> {
        orders.concern(order.id(), news.locations());
        if (news.nobodyCame()) {
          orders.uncollected(order.id(), report.at());
        }
        yield order.waiting(news.units());
      }
      case News.CameBack news -> {
        LocationId location = news.location();
        orders.concern(order.id(), location == null ? List.of() : List.of(location));
        yield order.returned(news.units());
      }
      case News.Owed news -> order.refundDue(news.amount(), news.cause(), news.units());
    };
  }
}
